// What Swift's importer drops from libxml2's headers, as inline functions. No logic.
#ifndef CORRIDOR_CLIBXML2_H
#define CORRIDOR_CLIBXML2_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <libxml/c14n.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// The error's pointer became const in 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *corridor_xml_error;
#else
typedef xmlError *corridor_xml_error;
#endif

// Swift cannot write a variadic function, which the generic handler is.
static inline void corridor_xml_say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

static inline void corridor_xml_ignore_error(void *context, corridor_xml_error error) {
    (void)context;
    (void)error;
}

// For the calling thread: nothing is written to stderr.
static inline void corridor_xml_silence(void) {
    xmlSetGenericErrorFunc(NULL, corridor_xml_say_nothing);
    xmlSetStructuredErrorFunc(NULL, corridor_xml_ignore_error);
}

// xmlFree is a global function pointer.
static inline void corridor_xml_free(void *pointer) {
    xmlFree(pointer);
}

#endif
