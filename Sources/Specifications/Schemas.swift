// Made by Scripts/specs of the model's table; do not edit.

/// The formats of `specs/`, as the program carries them.
public enum Specifications {
    /// The JSON Schemas of `specs/json`, by file name without extension.
    public static let schemas: [String: StaticString] = [
        "bundle": bundle,
        "consignment": consignment,
        "conveyance": conveyance,
        "extension-definition": extensionDefinition,
        "goods-item": goodsItem,
        "identity": identity,
        "location": location,
        "marking-definition": markingDefinition,
        "movement": movement,
        "note": note,
        "object": object,
        "production-equipment": productionEquipment,
        "relationship": relationship,
        "report": report,
        "substance": substance,
    ]

    private static let bundle: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/bundle.json",
          "title": "bundle",
          "description": "A bundle of STIX 2.1; each object has the schema of its type.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "bundle"
            },
            "id": {
              "type": "string",
              "pattern": "^bundle--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "objects": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "type",
                  "id"
                ]
              }
            }
          },
          "additionalProperties": false
        }
        """#

    private static let consignment: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/consignment.json",
          "title": "consignment",
          "description": "Goods that travel under one transport document.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "consignment"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^consignment--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "consignment_kind": {
              "type": "string",
              "minLength": 1,
              "examples": [
                "master",
                "house",
                "simple",
                "parcel"
              ],
              "description": "Which kind of transport document it travels under."
            },
            "identifiers": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "scheme",
                  "value"
                ],
                "properties": {
                  "scheme": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9_-]*$",
                    "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                  },
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The identifier as the source writes it."
                  },
                  "country": {
                    "type": "string",
                    "pattern": "^[A-Z]{2}$",
                    "description": "The country that issued it."
                  },
                  "issuer_ref": {
                    "type": "string",
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "Who issued it."
                  },
                  "basis": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                  }
                },
                "additionalProperties": false
              },
              "description": "The numbers of its documents."
            },
            "consignor_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who sends it."
            },
            "consignee_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who is to receive it."
            },
            "carrier_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who carries it."
            },
            "notify_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "Who is to be told of its arrival."
            },
            "broker_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who declares it to customs."
            },
            "goods_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^goods-item--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "Its lines of goods."
            },
            "origin_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Where it starts."
            },
            "destination_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Where it goes."
            },
            "declared_destination_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Where it is declared to go, when that is elsewhere."
            },
            "package_count": {
              "type": "integer",
              "minimum": 0,
              "description": "The number of packages."
            },
            "declared_at": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was declared."
            },
            "master_ref": {
              "type": "string",
              "pattern": "^consignment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The master that a house travels in."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let conveyance: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/conveyance.json",
          "title": "conveyance",
          "description": "A ship, an aircraft or a vehicle.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "conveyance"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^conveyance--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "name": {
              "type": "string",
              "minLength": 1,
              "description": "Its name."
            },
            "conveyance_kind": {
              "type": "string",
              "minLength": 1,
              "examples": [
                "vessel",
                "aircraft",
                "vehicle",
                "train"
              ],
              "description": "What it is."
            },
            "identifiers": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "scheme",
                  "value"
                ],
                "properties": {
                  "scheme": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9_-]*$",
                    "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                  },
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The identifier as the source writes it."
                  },
                  "country": {
                    "type": "string",
                    "pattern": "^[A-Z]{2}$",
                    "description": "The country that issued it."
                  },
                  "issuer_ref": {
                    "type": "string",
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "Who issued it."
                  },
                  "basis": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                  }
                },
                "additionalProperties": false
              },
              "description": "IMO number, MMSI, VIN, registration, call sign."
            },
            "operator_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who operates it."
            },
            "flag": {
              "type": "string",
              "pattern": "^[A-Z]{2}$",
              "description": "The country whose flag it flies."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let extensionDefinition: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/extension-definition.json",
          "title": "extension-definition",
          "description": "What an extension of STIX is (STIX 2.1, section 7.3).",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "created_by_ref",
            "name",
            "schema",
            "version",
            "extension_types"
          ],
          "properties": {
            "type": {
              "const": "extension-definition"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {}
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the definition."
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What it is for."
            },
            "schema": {
              "type": "string",
              "description": "Where its schema stands, or the schema itself."
            },
            "version": {
              "type": "string",
              "description": "Its version."
            },
            "extension_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "enum": [
                  "new-sdo",
                  "new-sco",
                  "new-sro",
                  "property-extension",
                  "toplevel-property-extension"
                ]
              },
              "description": "What it adds."
            },
            "extension_properties": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "The properties that it adds at the top of objects."
            }
          }
        }
        """#

    private static let goodsItem: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/goods-item.json",
          "title": "goods-item",
          "description": "One line of goods of a consignment: as declared, as found or as suspected.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "goods-item"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^goods-item--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "description": {
              "type": "string",
              "minLength": 1,
              "description": "The goods, in the words of the source."
            },
            "basis": {
              "enum": [
                "declared",
                "found",
                "suspected"
              ],
              "description": "Who says so."
            },
            "hs_code": {
              "type": "string",
              "pattern": "^[0-9][0-9. ]*$",
              "description": "The commodity code."
            },
            "hs_edition": {
              "type": "string",
              "pattern": "^[0-9]{4}$",
              "description": "The edition of the Harmonized System that the code is of."
            },
            "quantity": {
              "type": "object",
              "required": [
                "value"
              ],
              "properties": {
                "value": {
                  "type": "string",
                  "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
                  "description": "The number, exactly as stated."
                },
                "unit_code": {
                  "type": "string",
                  "pattern": "^[A-Z0-9]{1,3}$",
                  "description": "The unit (UNECE Recommendation 20)."
                }
              },
              "additionalProperties": false,
              "description": "How many, by unit (UNECE Recommendation 20)."
            },
            "gross_weight": {
              "type": "object",
              "required": [
                "value"
              ],
              "properties": {
                "value": {
                  "type": "string",
                  "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
                  "description": "The number, exactly as stated."
                },
                "unit_code": {
                  "type": "string",
                  "pattern": "^[A-Z0-9]{1,3}$",
                  "description": "The unit (UNECE Recommendation 20)."
                }
              },
              "additionalProperties": false,
              "description": "The weight with packing."
            },
            "net_weight": {
              "type": "object",
              "required": [
                "value"
              ],
              "properties": {
                "value": {
                  "type": "string",
                  "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
                  "description": "The number, exactly as stated."
                },
                "unit_code": {
                  "type": "string",
                  "pattern": "^[A-Z0-9]{1,3}$",
                  "description": "The unit (UNECE Recommendation 20)."
                }
              },
              "additionalProperties": false,
              "description": "The weight without packing."
            },
            "reported_weight": {
              "type": "object",
              "required": [
                "value"
              ],
              "properties": {
                "value": {
                  "type": "string",
                  "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
                  "description": "The number, exactly as stated."
                },
                "unit_code": {
                  "type": "string",
                  "pattern": "^[A-Z0-9]{1,3}$",
                  "description": "The unit (UNECE Recommendation 20)."
                }
              },
              "additionalProperties": false,
              "description": "The weight that was found or reported elsewhere."
            },
            "country_of_origin": {
              "type": "string",
              "pattern": "^[A-Z]{2}$",
              "description": "The country the goods were made in."
            },
            "declared_value": {
              "type": "object",
              "required": [
                "value"
              ],
              "properties": {
                "value": {
                  "type": "string",
                  "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
                  "description": "The number, exactly as stated."
                },
                "currency": {
                  "type": "string",
                  "pattern": "^[A-Z]{3}$",
                  "description": "The currency (ISO 4217)."
                }
              },
              "additionalProperties": false,
              "description": "The value that was declared (ISO 4217)."
            },
            "substance_ref": {
              "type": "string",
              "pattern": "^substance--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The substance that the goods are."
            },
            "equipment_ref": {
              "type": "string",
              "pattern": "^production-equipment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The equipment that the goods are."
            },
            "concealment_method": {
              "type": "string",
              "minLength": 1,
              "description": "How it was hidden."
            },
            "sequence": {
              "type": "integer",
              "minimum": 0,
              "description": "The number of the line in the document."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let identity: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/identity.json",
          "title": "identity",
          "description": "A party: a person, a company, an authority, a group.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "name"
          ],
          "properties": {
            "type": {
              "const": "identity"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "identifiers": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "scheme",
                          "value"
                        ],
                        "properties": {
                          "scheme": {
                            "type": "string",
                            "pattern": "^[a-z0-9][a-z0-9_-]*$",
                            "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                          },
                          "value": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The identifier as the source writes it."
                          },
                          "country": {
                            "type": "string",
                            "pattern": "^[A-Z]{2}$",
                            "description": "The country that issued it."
                          },
                          "issuer_ref": {
                            "type": "string",
                            "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                            "description": "Who issued it."
                          },
                          "basis": {
                            "type": "string",
                            "minLength": 1,
                            "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                          }
                        },
                        "additionalProperties": false
                      },
                      "description": "Its identifiers, each in its scheme."
                    },
                    "names": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "value",
                          "kind"
                        ],
                        "properties": {
                          "value": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The name."
                          },
                          "kind": {
                            "enum": [
                              "original",
                              "transliteration",
                              "alias",
                              "former",
                              "trade"
                            ],
                            "description": "What name it is."
                          },
                          "script": {
                            "type": "string",
                            "pattern": "^[A-Z][a-z]{3}$",
                            "description": "The script it is written in."
                          },
                          "basis": {
                            "type": "string",
                            "minLength": 1,
                            "description": "Who vouches for it."
                          }
                        },
                        "additionalProperties": false
                      },
                      "description": "Its names in every script, form and time."
                    },
                    "given_name": {
                      "type": "string",
                      "minLength": 1,
                      "description": "A person's given names."
                    },
                    "family_name": {
                      "type": "string",
                      "minLength": 1,
                      "description": "A person's family names."
                    },
                    "address_ref": {
                      "type": "string",
                      "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                      "description": "Where it is."
                    },
                    "birth_date": {
                      "type": "string",
                      "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                      "description": "When a person was born."
                    },
                    "birth_dates": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
                      },
                      "description": "The dates of birth that a source offers, when there are several."
                    },
                    "birth_place": {
                      "type": "string",
                      "minLength": 1,
                      "description": "Where a person was born."
                    },
                    "birth_places": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "minLength": 1
                      },
                      "description": "The places of birth that a source offers, when there are several."
                    },
                    "nationality": {
                      "type": "string",
                      "pattern": "^[A-Z]{2}$",
                      "description": "The country whose national a person is."
                    },
                    "nationalities": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[A-Z]{2}$"
                      },
                      "description": "The countries whose national a person is, when there are several."
                    },
                    "phones": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "minLength": 1
                      },
                      "description": "Telephone numbers as the source writes them; they link, never merge."
                    },
                    "emails": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "minLength": 1
                      },
                      "description": "E-mail addresses as the source writes them; they link, never merge."
                    },
                    "party_roles": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "minLength": 1
                      },
                      "description": "What it is in trade, such as `freight-forwarder`."
                    },
                    "subject_category": {
                      "enum": [
                        "suspect",
                        "convicted",
                        "victim",
                        "witness",
                        "contact",
                        "other"
                      ],
                      "description": "What a person is to the matter."
                    },
                    "statement": {
                      "enum": [
                        "fact",
                        "assessment"
                      ],
                      "description": "Whether the object states facts or a judgement."
                    },
                    "statement_basis": {
                      "type": "string",
                      "minLength": 1,
                      "description": "What the statement rests on, such as a judgment or a list."
                    },
                    "source_reliability": {
                      "enum": [
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "F"
                      ],
                      "description": "How far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged."
                    },
                    "information_credibility": {
                      "enum": [
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6"
                      ],
                      "description": "How far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged."
                    },
                    "outside_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "name": {
              "type": "string",
              "description": "The name."
            },
            "description": {
              "type": "string",
              "description": "What else is to be said of it."
            },
            "roles": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What it does where it was met."
            },
            "identity_class": {
              "type": "string",
              "examples": [
                "individual",
                "group",
                "system",
                "organization",
                "class",
                "unspecified"
              ],
              "description": "Whether it is a person or an organisation."
            },
            "sectors": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "The branches of trade that it works in."
            },
            "contact_information": {
              "type": "string",
              "description": "How to reach it, as text."
            }
          }
        }
        """#

    private static let location: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/location.json",
          "title": "location",
          "description": "A place: an address, a port, an airport, a warehouse.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified"
          ],
          "properties": {
            "type": {
              "const": "location"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "location_kind": {
                      "type": "string",
                      "minLength": 1,
                      "description": "What is there, such as `airport`, `port`, `warehouse`, `address`."
                    },
                    "identifiers": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "scheme",
                          "value"
                        ],
                        "properties": {
                          "scheme": {
                            "type": "string",
                            "pattern": "^[a-z0-9][a-z0-9_-]*$",
                            "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                          },
                          "value": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The identifier as the source writes it."
                          },
                          "country": {
                            "type": "string",
                            "pattern": "^[A-Z]{2}$",
                            "description": "The country that issued it."
                          },
                          "issuer_ref": {
                            "type": "string",
                            "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                            "description": "Who issued it."
                          },
                          "basis": {
                            "type": "string",
                            "minLength": 1,
                            "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                          }
                        },
                        "additionalProperties": false
                      },
                      "description": "Its codes."
                    },
                    "outside_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What else is to be said of it."
            },
            "latitude": {
              "type": "number",
              "minimum": -90,
              "maximum": 90,
              "description": "Degrees north of the equator."
            },
            "longitude": {
              "type": "number",
              "minimum": -180,
              "maximum": 180,
              "description": "Degrees east of Greenwich."
            },
            "precision": {
              "type": "number",
              "minimum": 0,
              "maximum": 40075000,
              "description": "How far off the position may be, in metres."
            },
            "region": {
              "type": "string",
              "description": "The part of the world (STIX 2.1, section 10.22)."
            },
            "country": {
              "type": "string",
              "description": "The country, as ISO 3166-1 alpha-2 where it is known."
            },
            "administrative_area": {
              "type": "string",
              "description": "The state, province or district."
            },
            "city": {
              "type": "string",
              "description": "The city or town."
            },
            "street_address": {
              "type": "string",
              "description": "Street and number."
            },
            "postal_code": {
              "type": "string",
              "description": "The postal code."
            }
          }
        }
        """#

    private static let markingDefinition: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/marking-definition.json",
          "title": "marking-definition",
          "description": "What a reader may do with what is marked; it never changes.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created"
          ],
          "properties": {
            "type": {
              "const": "marking-definition"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "originator_control": {
                      "type": "boolean",
                      "description": "Whether the originator must agree to each passing on."
                    },
                    "originator_ref": {
                      "type": "string",
                      "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                      "description": "Who must agree."
                    },
                    "releasable_to": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "scheme",
                          "value"
                        ],
                        "properties": {
                          "scheme": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The scheme, such as `party-id` or `country`."
                          },
                          "value": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The value."
                          }
                        },
                        "additionalProperties": false
                      },
                      "description": "Who may have it; nobody else."
                    },
                    "not_releasable_to": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "scheme",
                          "value"
                        ],
                        "properties": {
                          "scheme": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The scheme, such as `party-id` or `country`."
                          },
                          "value": {
                            "type": "string",
                            "minLength": 1,
                            "description": "The value."
                          }
                        },
                        "additionalProperties": false
                      },
                      "description": "Who may not have it."
                    },
                    "purposes": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "minLength": 1
                      },
                      "description": "What it may be used for; nothing else."
                    },
                    "retain_until": {
                      "type": "string",
                      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
                      "format": "date-time",
                      "description": "When it must be deleted."
                    },
                    "onward_sharing": {
                      "enum": [
                        "allowed",
                        "with-consent",
                        "forbidden"
                      ],
                      "description": "Whether a receiver may pass it on."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "name": {
              "type": "string",
              "description": "What it is called, such as `TLP:AMBER`."
            },
            "definition_type": {
              "type": "string",
              "description": "The kind of the definition, in the form before extensions."
            },
            "definition": {
              "type": "object",
              "description": "The definition, in the form before extensions."
            }
          }
        }
        """#

    private static let movement: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/movement.json",
          "title": "movement",
          "description": "One leg of a journey.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "movement"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^movement--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "sequence": {
              "type": "integer",
              "minimum": 0,
              "description": "The number of the leg."
            },
            "mode_code": {
              "type": "string",
              "pattern": "^[0-9]$",
              "description": "How it travels."
            },
            "consignment_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^consignment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What travels."
            },
            "conveyance_ref": {
              "type": "string",
              "pattern": "^conveyance--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "What it travels in."
            },
            "voyage_number": {
              "type": "string",
              "minLength": 1,
              "description": "The number of the flight or voyage."
            },
            "from_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Where the leg begins."
            },
            "to_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Where the leg ends."
            },
            "departed": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it begins."
            },
            "arrived": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it ends."
            },
            "status": {
              "enum": [
                "planned",
                "actual",
                "inferred"
              ],
              "description": "Whether it has happened."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let note: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/note.json",
          "title": "note",
          "description": "A text beside objects: what a source says and no property holds.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "content",
            "object_refs"
          ],
          "properties": {
            "type": {
              "const": "note"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^note--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "statement": {
                      "enum": [
                        "fact",
                        "assessment"
                      ],
                      "description": "Whether the object states facts or a judgement."
                    },
                    "statement_basis": {
                      "type": "string",
                      "minLength": 1,
                      "description": "What the statement rests on, such as a judgment or a list."
                    },
                    "source_reliability": {
                      "enum": [
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "F"
                      ],
                      "description": "How far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged."
                    },
                    "information_credibility": {
                      "enum": [
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6"
                      ],
                      "description": "How far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged."
                    },
                    "outside_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "abstract": {
              "type": "string",
              "description": "It in one line."
            },
            "content": {
              "type": "string",
              "description": "The text."
            },
            "authors": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Who wrote it."
            },
            "object_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "The objects it is about."
            }
          }
        }
        """#

    private static let object: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/object.json",
          "title": "object",
          "description": "What every object of STIX 2.1 must keep to, whatever its type.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]$",
              "description": "The type of the object."
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The id: the type, two hyphens and a UUID in lower case; it never changes."
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "description": "What extensions add, by the id of their definition."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            }
          }
        }
        """#

    private static let productionEquipment: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/production-equipment.json",
          "title": "production-equipment",
          "description": "A machine or a part of one that makes tablets or capsules.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "production-equipment"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^production-equipment--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "equipment_kind": {
              "type": "string",
              "minLength": 1,
              "examples": [
                "tablet-press",
                "die",
                "mould",
                "encapsulator",
                "punch"
              ],
              "description": "What it is."
            },
            "identifiers": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "scheme",
                  "value"
                ],
                "properties": {
                  "scheme": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9_-]*$",
                    "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                  },
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The identifier as the source writes it."
                  },
                  "country": {
                    "type": "string",
                    "pattern": "^[A-Z]{2}$",
                    "description": "The country that issued it."
                  },
                  "issuer_ref": {
                    "type": "string",
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "Who issued it."
                  },
                  "basis": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                  }
                },
                "additionalProperties": false
              },
              "description": "Its numbers."
            },
            "make": {
              "type": "string",
              "minLength": 1,
              "description": "Who made it."
            },
            "model": {
              "type": "string",
              "minLength": 1,
              "description": "Its model."
            },
            "serial_number": {
              "type": "string",
              "minLength": 1,
              "description": "Its serial number."
            },
            "imprint": {
              "type": "string",
              "minLength": 1,
              "description": "What it stamps on what it makes."
            },
            "stations": {
              "type": "integer",
              "minimum": 1,
              "description": "The number of its stations."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let relationship: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/relationship.json",
          "title": "relationship",
          "description": "What somebody judges to hold between two objects.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "relationship_type",
            "source_ref",
            "target_ref"
          ],
          "properties": {
            "type": {
              "const": "relationship"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^relationship--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "statement": {
                      "enum": [
                        "fact",
                        "assessment"
                      ],
                      "description": "Whether the object states facts or a judgement."
                    },
                    "statement_basis": {
                      "type": "string",
                      "minLength": 1,
                      "description": "What the statement rests on, such as a judgment or a list."
                    },
                    "source_reliability": {
                      "enum": [
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "F"
                      ],
                      "description": "How far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged."
                    },
                    "information_credibility": {
                      "enum": [
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6"
                      ],
                      "description": "How far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged."
                    },
                    "outside_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "relationship_type": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*$",
              "description": "What holds, such as `located-at`, `owns`, `ships-to`, `duplicate-of`."
            },
            "description": {
              "type": "string",
              "description": "Why it holds."
            },
            "source_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The object that it holds from."
            },
            "target_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "The object that it holds to."
            },
            "start_time": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Since when it holds."
            },
            "stop_time": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Until when it holds."
            }
          }
        }
        """#

    private static let report: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/report.json",
          "title": "report",
          "description": "A publication over objects, for readers that know core STIX only.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "name",
            "published",
            "object_refs"
          ],
          "properties": {
            "type": {
              "const": "report"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^report--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "properties": {
                "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "property-extension"
                    },
                    "source_reliability": {
                      "enum": [
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "F"
                      ],
                      "description": "How far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged."
                    },
                    "information_credibility": {
                      "enum": [
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6"
                      ],
                      "description": "How far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged."
                    },
                    "outside_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "name": {
              "type": "string",
              "description": "Its title."
            },
            "description": {
              "type": "string",
              "description": "What it is about."
            },
            "report_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What it is about, by vocabulary."
            },
            "published": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was published."
            },
            "object_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "The objects it is about."
            }
          }
        }
        """#

    private static let substance: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/substance.json",
          "title": "substance",
          "description": "A chemical substance as trade and law name it.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "substance"
            },
            "spec_version": {
              "enum": [
                "2.1"
              ],
              "description": "The version of STIX that the object is written in."
            },
            "id": {
              "type": "string",
              "pattern": "^substance--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When its first version was made."
            },
            "external_references": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "source_name"
                ],
                "properties": {
                  "source_name": {
                    "type": "string",
                    "description": "The system or list that the record is in."
                  },
                  "external_id": {
                    "type": "string",
                    "description": "The record's id there."
                  },
                  "description": {
                    "type": "string",
                    "description": "The file, and the record's number and line in it."
                  },
                  "url": {
                    "type": "string",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "description": "Digests of what stands at the address."
                  }
                }
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              },
              "description": "What a reader may do with the object."
            },
            "granular_markings": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "selectors"
                ],
                "properties": {
                  "selectors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                }
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "required": [
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2"
              ],
              "properties": {
                "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2": {
                  "type": "object",
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "const": "new-sdo"
                    }
                  },
                  "additionalProperties": false
                }
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
              }
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When this version was made; equals `created` at first."
            },
            "revoked": {
              "type": "boolean",
              "description": "Whether its maker withdrew the object."
            },
            "labels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Words that its maker sorts it by."
            },
            "confidence": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100,
              "description": "How sure its maker is of it, from 0 to 100."
            },
            "lang": {
              "type": "string",
              "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
              "description": "The language of its texts."
            },
            "name": {
              "type": "string",
              "minLength": 1,
              "description": "The name."
            },
            "names": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "value",
                  "kind"
                ],
                "properties": {
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The name."
                  },
                  "kind": {
                    "enum": [
                      "original",
                      "transliteration",
                      "alias",
                      "former",
                      "trade"
                    ],
                    "description": "What name it is."
                  },
                  "script": {
                    "type": "string",
                    "pattern": "^[A-Z][a-z]{3}$",
                    "description": "The script it is written in."
                  },
                  "basis": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Who vouches for it."
                  }
                },
                "additionalProperties": false
              },
              "description": "Its names."
            },
            "identifiers": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "scheme",
                  "value"
                ],
                "properties": {
                  "scheme": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9_-]*$",
                    "description": "The scheme, such as `uscc`, `awb` or `imo-ship`."
                  },
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The identifier as the source writes it."
                  },
                  "country": {
                    "type": "string",
                    "pattern": "^[A-Z]{2}$",
                    "description": "The country that issued it."
                  },
                  "issuer_ref": {
                    "type": "string",
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
                    "description": "Who issued it."
                  },
                  "basis": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."
                  }
                },
                "additionalProperties": false
              },
              "description": "CAS and UN numbers, InChIKey."
            },
            "substance_class": {
              "type": "string",
              "minLength": 1,
              "description": "What kind of substance it is."
            },
            "control_entries": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "jurisdiction",
                  "list"
                ],
                "properties": {
                  "jurisdiction": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Whose list it is."
                  },
                  "list": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The list or schedule."
                  },
                  "valid_from": {
                    "type": "string",
                    "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                    "description": "Since when it is on the list."
                  },
                  "citation": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The law that says so."
                  }
                },
                "additionalProperties": false
              },
              "description": "The lists that control it."
            }
          },
          "additionalProperties": false
        }
        """#
}
