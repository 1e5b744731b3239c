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

// The structured error callback takes a const pointer from 2.12 on.
#if LIBXML_VERSION >= 21200
typedef const xmlError *corridor_xml_error;
#else
typedef xmlErrorPtr corridor_xml_error;
#endif

static inline void corridor_ignore_error(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}
static inline void corridor_ignore_structured_error(void *context, corridor_xml_error error) {
    (void)context;
    (void)error;
}
// libxml2 prints to standard error by default, also from places that have handlers of their own.
static inline void corridor_xml_silence(void) {
    xmlSetGenericErrorFunc(NULL, corridor_ignore_error);
    xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)corridor_ignore_structured_error);
}
static inline xmlParserInputPtr corridor_refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}
static inline void corridor_xml_refuse_entities(void) { xmlSetExternalEntityLoader(corridor_refuse_entity); }
static inline int corridor_xml_line(xmlParserCtxtPtr context) {
    return context && context->input ? context->input->line : 0;
}
static inline int corridor_xml_column(xmlParserCtxtPtr context) {
    return context && context->input ? context->input->col : 0;
}

#endif
