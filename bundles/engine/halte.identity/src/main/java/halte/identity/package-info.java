/** Works out who is who from the links between identifiers. */
package halte.identity;
