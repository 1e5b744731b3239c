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

#endif
