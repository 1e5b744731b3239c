// Made by Scripts/specs of the model's table; do not edit.

/// The formats of `specs/`, as the program carries them.
public enum EmbeddedSchemas {
    /// The JSON Schemas of `specs/json`, by file name without extension.
    public static let schemas: [String: StaticString] = [
        "artifact": artifact,
        "attack-pattern": attackPattern,
        "autonomous-system": autonomousSystem,
        "bundle": bundle,
        "campaign": campaign,
        "consignment": consignment,
        "conveyance": conveyance,
        "course-of-action": courseOfAction,
        "directory": directory,
        "domain-name": domainName,
        "email-addr": emailAddr,
        "email-message": emailMessage,
        "enforcement-event": enforcementEvent,
        "extension-definition": extensionDefinition,
        "file": file,
        "goods-item": goodsItem,
        "grouping": grouping,
        "identity": identity,
        "incident": incident,
        "indicator": indicator,
        "infrastructure": infrastructure,
        "intrusion-set": intrusionSet,
        "ipv4-addr": ipv4Addr,
        "ipv6-addr": ipv6Addr,
        "language-content": languageContent,
        "location": location,
        "mac-addr": macAddr,
        "malware": malware,
        "malware-analysis": malwareAnalysis,
        "marking-definition": markingDefinition,
        "movement": movement,
        "mutex": mutex,
        "network-traffic": networkTraffic,
        "note": note,
        "object": object,
        "observed-data": observedData,
        "opinion": opinion,
        "process": process,
        "production-equipment": productionEquipment,
        "relationship": relationship,
        "report": report,
        "sighting": sighting,
        "software": software,
        "substance": substance,
        "threat-actor": threatActor,
        "tool": tool,
        "transport-equipment": transportEquipment,
        "url": url,
        "user-account": userAccount,
        "vulnerability": vulnerability,
        "windows-registry-key": windowsRegistryKey,
        "x509-certificate": x509Certificate,
    ]

    private static let artifact: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/artifact.json",
          "title": "artifact",
          "description": "Bytes, or where they are.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "artifact"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "mime_type": {
              "type": "string",
              "pattern": "^(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-]+",
              "description": "What kind of content it is."
            },
            "payload_bin": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
              "description": "The bytes."
            },
            "url": {
              "type": "string",
              "format": "uri",
              "description": "Where the bytes are, when they are not here."
            },
            "hashes": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{3,250}$"
              },
              "properties": {
                "MD5": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{32}$"
                },
                "SHA-1": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{40}$"
                },
                "SHA-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SHA3-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA3-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SSDEEP": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                },
                "TLSH": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9]{70}$"
                }
              },
              "additionalProperties": {
                "type": "string"
              },
              "description": "Its digests, by algorithm."
            },
            "encryption_algorithm": {
              "enum": [
                "AES-256-GCM",
                "ChaCha20-Poly1305",
                "mime-type-indicated"
              ],
              "description": "How the bytes are encrypted."
            },
            "decryption_key": {
              "type": "string",
              "description": "The key, where it is no secret."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "oneOf": [
                {
                  "required": [
                    "payload_bin"
                  ]
                },
                {
                  "required": [
                    "url"
                  ]
                }
              ]
            },
            {
              "dependentRequired": {
                "url": [
                  "hashes"
                ]
              }
            },
            {
              "dependentRequired": {
                "decryption_key": [
                  "encryption_algorithm"
                ]
              }
            }
          ]
        }
        """#

    private static let attackPattern: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/attack-pattern.json",
          "title": "attack-pattern",
          "description": "A way in which targets are attacked.",
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
              "const": "attack-pattern"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^attack-pattern--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "kill_chain_phases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "kill_chain_name",
                  "phase_name"
                ],
                "properties": {
                  "kill_chain_name": {
                    "type": "string",
                    "description": "The sequence of steps that the step is of."
                  },
                  "phase_name": {
                    "type": "string",
                    "description": "The step."
                  }
                }
              },
              "description": "The steps of an intrusion that it belongs to."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let autonomousSystem: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/autonomous-system.json",
          "title": "autonomous-system",
          "description": "A network under one routing policy.",
          "type": "object",
          "required": [
            "type",
            "id",
            "number"
          ],
          "properties": {
            "type": {
              "const": "autonomous-system"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^autonomous-system--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "number": {
              "type": "integer",
              "description": "Its number."
            },
            "name": {
              "type": "string",
              "description": "Its name."
            },
            "rir": {
              "type": "string",
              "description": "The registry that gave it the number."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

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
              "pattern": "^bundle--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
          "propertyNames": {
            "pattern": "^[a-z][a-z0-9_]{2}|id$"
          },
          "additionalProperties": {
            "type": [
              "string",
              "number",
              "boolean",
              "object",
              "array"
            ],
            "minItems": 1
          }
        }
        """#

    private static let campaign: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/campaign.json",
          "title": "campaign",
          "description": "Doings over a time that belong together.",
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
              "const": "campaign"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^campaign--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "objective": {
              "type": "string",
              "description": "What it is meant to reach."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^consignment--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who sends it."
            },
            "consignee_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who is to receive it."
            },
            "carrier_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who carries it."
            },
            "notify_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "Who is to be told of its arrival."
            },
            "broker_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who declares it to customs."
            },
            "goods_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^goods-item--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "Its lines of goods."
            },
            "origin_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Where it starts."
            },
            "destination_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Where it goes."
            },
            "declared_destination_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
              "pattern": "^consignment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The master that a house travels in."
            },
            "equipment_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^transport-equipment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The containers and unit load devices it travels in."
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^conveyance--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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

    private static let courseOfAction: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/course-of-action.json",
          "title": "course-of-action",
          "description": "What is to be done against something.",
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
              "const": "course-of-action"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^course-of-action--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let directory: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/directory.json",
          "title": "directory",
          "description": "A folder of a file system.",
          "type": "object",
          "required": [
            "type",
            "id",
            "path"
          ],
          "properties": {
            "type": {
              "const": "directory"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^directory--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "path": {
              "type": "string",
              "description": "Its path."
            },
            "path_enc": {
              "type": "string",
              "pattern": "^[a-zA-Z0-9/\\.+_:-]{2,250}$",
              "description": "The character set of the path."
            },
            "ctime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was made."
            },
            "mtime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last written."
            },
            "atime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last read."
            },
            "contains_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(file|directory)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What is in it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let domainName: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/domain-name.json",
          "title": "domain-name",
          "description": "A name of the Internet's domain name system.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "domain-name"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^domain-name--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "format": "idn-hostname",
              "description": "The name."
            },
            "resolves_to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(ipv4-addr|ipv6-addr|domain-name)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What it stood for."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let emailAddr: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/email-addr.json",
          "title": "email-addr",
          "description": "An e-mail address.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "email-addr"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "format": "email",
              "description": "The address."
            },
            "display_name": {
              "type": "string",
              "description": "The name shown beside it."
            },
            "belongs_to_ref": {
              "type": "string",
              "pattern": "^user-account--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Whose it is."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let emailMessage: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/email-message.json",
          "title": "email-message",
          "description": "An e-mail message.",
          "type": "object",
          "required": [
            "type",
            "id",
            "is_multipart"
          ],
          "properties": {
            "type": {
              "const": "email-message"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^email-message--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "is_multipart": {
              "type": "boolean",
              "description": "Whether its body has parts."
            },
            "date": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was sent."
            },
            "content_type": {
              "type": "string",
              "description": "Its content type."
            },
            "from_ref": {
              "type": "string",
              "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who it says it is from."
            },
            "sender_ref": {
              "type": "string",
              "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who it says sent it."
            },
            "to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "To whom."
            },
            "cc_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "With copies to."
            },
            "bcc_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^email-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "With hidden copies to."
            },
            "message_id": {
              "type": "string",
              "description": "Its message id."
            },
            "subject": {
              "type": "string",
              "description": "Its subject."
            },
            "received_lines": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Its lines of receipt, the last first."
            },
            "additional_header_fields": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{0,250}$"
              },
              "additionalProperties": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "object",
                  "array"
                ],
                "minItems": 1
              },
              "description": "Other header fields, by name."
            },
            "body": {
              "type": "string",
              "description": "Its body."
            },
            "body_multipart": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "body": {
                    "type": "string",
                    "description": "The part's text."
                  },
                  "body_raw_ref": {
                    "type": "string",
                    "pattern": "^(artifact|file)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The part's bytes."
                  },
                  "content_type": {
                    "type": "string",
                    "description": "The part's content type."
                  },
                  "content_disposition": {
                    "type": "string",
                    "description": "How the part is to be shown."
                  }
                },
                "allOf": [
                  {
                    "oneOf": [
                      {
                        "required": [
                          "body"
                        ]
                      },
                      {
                        "required": [
                          "body_raw_ref"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "The parts of its body."
            },
            "raw_email_ref": {
              "type": "string",
              "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The whole message."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "if": {
                "required": [
                  "is_multipart"
                ],
                "properties": {
                  "is_multipart": {
                    "const": false
                  }
                }
              },
              "then": {
                "allOf": [
                  {
                    "required": []
                  },
                  {
                    "not": {
                      "anyOf": [
                        {
                          "required": [
                            "body_multipart"
                          ]
                        }
                      ]
                    }
                  }
                ]
              }
            },
            {
              "if": {
                "required": [
                  "is_multipart"
                ],
                "properties": {
                  "is_multipart": {
                    "const": true
                  }
                }
              },
              "then": {
                "allOf": [
                  {
                    "required": []
                  },
                  {
                    "not": {
                      "anyOf": [
                        {
                          "required": [
                            "body"
                          ]
                        }
                      ]
                    }
                  }
                ]
              }
            },
            {
              "properties": {
                "additional_header_fields": {
                  "additionalProperties": {
                    "oneOf": [
                      {
                        "type": "string"
                      },
                      {
                        "type": "array",
                        "items": {
                          "type": "string"
                        },
                        "minItems": 2
                      }
                    ]
                  },
                  "not": {
                    "propertyNames": {
                      "pattern": "^date|received_lines|content_type|from_ref|sender_ref|to_refs|cc_refs|bcc_refs|subject$"
                    }
                  }
                }
              }
            }
          ]
        }
        """#

    private static let enforcementEvent: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/enforcement-event.json",
          "title": "enforcement-event",
          "description": "What an authority did: an inspection, a hold, a seizure, a release.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "event_kind",
            "extensions"
          ],
          "properties": {
            "type": {
              "const": "enforcement-event"
            },
            "spec_version": {
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^enforcement-event--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
            },
            "event_kind": {
              "type": "string",
              "minLength": 1,
              "examples": [
                "inspection",
                "hold",
                "seizure",
                "controlled-delivery",
                "return",
                "release"
              ],
              "description": "What was done."
            },
            "occurred": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When."
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
              "description": "The numbers of the case."
            },
            "agency_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who did it."
            },
            "location_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Where."
            },
            "consignment_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^consignment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The consignments it was about."
            },
            "seized": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "description": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The goods, in the words of the authority."
                  },
                  "goods_ref": {
                    "type": "string",
                    "pattern": "^goods-item--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The line of goods it was."
                  },
                  "substance_ref": {
                    "type": "string",
                    "pattern": "^substance--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The substance it was."
                  },
                  "equipment_ref": {
                    "type": "string",
                    "pattern": "^production-equipment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The equipment it was."
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
                    "description": "How many, by unit."
                  },
                  "weight": {
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
                    "description": "How heavy."
                  }
                },
                "additionalProperties": false
              },
              "description": "What was taken."
            },
            "test_method": {
              "type": "string",
              "minLength": 1,
              "description": "How a substance was identified."
            },
            "disposition": {
              "type": "string",
              "minLength": 1,
              "description": "What became of it."
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "if": {
                "required": [
                  "extension_types"
                ],
                "not": {
                  "properties": {
                    "extension_types": {
                      "contains": {
                        "const": "toplevel-property-extension"
                      }
                    }
                  }
                }
              },
              "then": {
                "not": {
                  "required": [
                    "extension_properties"
                  ]
                }
              }
            }
          ]
        }
        """#

    private static let file: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/file.json",
          "title": "file",
          "description": "A file.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "file"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^file--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {
                "archive-ext": {
                  "type": "object",
                  "required": [
                    "contains_refs"
                  ],
                  "properties": {
                    "contains_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^(file|directory)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "What is in the archive."
                    },
                    "comment": {
                      "type": "string",
                      "description": "What it says of itself."
                    }
                  }
                },
                "ntfs-ext": {
                  "type": "object",
                  "properties": {
                    "sid": {
                      "type": "string",
                      "description": "The security id of the file's owner."
                    },
                    "alternate_data_streams": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "name"
                        ],
                        "properties": {
                          "name": {
                            "type": "string",
                            "description": "The stream's name."
                          },
                          "hashes": {
                            "type": "object",
                            "minProperties": 1,
                            "propertyNames": {
                              "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                            },
                            "properties": {
                              "MD5": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{32}$"
                              },
                              "SHA-1": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{40}$"
                              },
                              "SHA-256": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{64}$"
                              },
                              "SHA-512": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{128}$"
                              },
                              "SHA3-256": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{64}$"
                              },
                              "SHA3-512": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{128}$"
                              },
                              "SSDEEP": {
                                "type": "string",
                                "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                              },
                              "TLSH": {
                                "type": "string",
                                "pattern": "^[a-zA-Z0-9]{70}$"
                              }
                            },
                            "additionalProperties": {
                              "type": "string"
                            },
                            "description": "Its digests, by algorithm."
                          },
                          "size": {
                            "type": "integer",
                            "minimum": 0,
                            "description": "The stream's size in bytes."
                          }
                        }
                      },
                      "description": "The file's other streams."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "sid"
                          ]
                        },
                        {
                          "required": [
                            "alternate_data_streams"
                          ]
                        }
                      ]
                    }
                  ]
                },
                "pdf-ext": {
                  "type": "object",
                  "properties": {
                    "version": {
                      "type": "string",
                      "description": "The version of the format."
                    },
                    "is_optimized": {
                      "type": "boolean",
                      "description": "Whether it is made for the Web."
                    },
                    "document_info_dict": {
                      "type": "object",
                      "minProperties": 1,
                      "propertyNames": {
                        "pattern": "^[a-zA-Z0-9_-]{0,250}$"
                      },
                      "additionalProperties": {
                        "type": "string"
                      },
                      "description": "What the document says of itself."
                    },
                    "pdfid0": {
                      "type": "string",
                      "description": "The first id."
                    },
                    "pdfid1": {
                      "type": "string",
                      "description": "The second id."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "version"
                          ]
                        },
                        {
                          "required": [
                            "is_optimized"
                          ]
                        },
                        {
                          "required": [
                            "document_info_dict"
                          ]
                        },
                        {
                          "required": [
                            "pdfid0"
                          ]
                        },
                        {
                          "required": [
                            "pdfid1"
                          ]
                        }
                      ]
                    }
                  ]
                },
                "raster-image-ext": {
                  "type": "object",
                  "properties": {
                    "image_height": {
                      "type": "integer",
                      "description": "The height in pixels."
                    },
                    "image_width": {
                      "type": "integer",
                      "description": "The width in pixels."
                    },
                    "bits_per_pixel": {
                      "type": "integer",
                      "description": "The bits of a pixel."
                    },
                    "exif_tags": {
                      "type": "object",
                      "minProperties": 1,
                      "propertyNames": {
                        "pattern": "^[a-zA-Z0-9_-]{0,250}$"
                      },
                      "additionalProperties": {
                        "type": [
                          "string",
                          "number",
                          "boolean",
                          "object",
                          "array"
                        ],
                        "minItems": 1
                      },
                      "description": "Data of the camera, by name."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "image_height"
                          ]
                        },
                        {
                          "required": [
                            "image_width"
                          ]
                        },
                        {
                          "required": [
                            "bits_per_pixel"
                          ]
                        },
                        {
                          "required": [
                            "image_compression_algorithm"
                          ]
                        },
                        {
                          "required": [
                            "exif_tags"
                          ]
                        }
                      ]
                    },
                    {
                      "properties": {
                        "exif_tags": {
                          "propertyNames": {
                            "pattern": "^[A-Z][a-zA-Z0-9_-]+$"
                          },
                          "additionalProperties": {
                            "type": [
                              "string",
                              "integer"
                            ]
                          }
                        }
                      }
                    }
                  ]
                },
                "windows-pebinary-ext": {
                  "type": "object",
                  "required": [
                    "pe_type"
                  ],
                  "properties": {
                    "pe_type": {
                      "type": "string",
                      "examples": [
                        "exe",
                        "dll",
                        "sys"
                      ],
                      "description": "What kind of program it is."
                    },
                    "imphash": {
                      "type": "string",
                      "description": "The digest of its imports."
                    },
                    "machine_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "The processor."
                    },
                    "number_of_sections": {
                      "type": "integer",
                      "minimum": 0,
                      "description": "The number of its sections."
                    },
                    "time_date_stamp": {
                      "type": "string",
                      "pattern": "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$",
                      "description": "When it was built."
                    },
                    "pointer_to_symbol_table_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "Where its symbols are."
                    },
                    "number_of_symbols": {
                      "type": "integer",
                      "minimum": 0,
                      "description": "The number of its symbols."
                    },
                    "size_of_optional_header": {
                      "type": "integer",
                      "minimum": 0,
                      "description": "The size of its optional header."
                    },
                    "characteristics_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "Its flags."
                    },
                    "file_header_hashes": {
                      "type": "object",
                      "minProperties": 1,
                      "propertyNames": {
                        "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                      },
                      "properties": {
                        "MD5": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{32}$"
                        },
                        "SHA-1": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{40}$"
                        },
                        "SHA-256": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{64}$"
                        },
                        "SHA-512": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{128}$"
                        },
                        "SHA3-256": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{64}$"
                        },
                        "SHA3-512": {
                          "type": "string",
                          "pattern": "^[a-fA-F0-9]{128}$"
                        },
                        "SSDEEP": {
                          "type": "string",
                          "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                        },
                        "TLSH": {
                          "type": "string",
                          "pattern": "^[a-zA-Z0-9]{70}$"
                        }
                      },
                      "additionalProperties": {
                        "type": "string"
                      },
                      "description": "The digests of its header."
                    },
                    "optional_header": {
                      "type": "object",
                      "properties": {
                        "magic_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "win32_version_value_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "checksum_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "subsystem_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "dll_characteristics_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "loader_flags_hex": {
                          "type": "string",
                          "pattern": "^([a-fA-F0-9]{2})+$",
                          "description": "The field of this name."
                        },
                        "major_linker_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "minor_linker_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "address_of_entry_point": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "base_of_code": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "base_of_data": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "image_base": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "section_alignment": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "file_alignment": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "major_os_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "minor_os_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "major_image_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "minor_image_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "major_subsystem_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "minor_subsystem_version": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "number_of_rva_and_sizes": {
                          "type": "integer",
                          "description": "The field of this name."
                        },
                        "size_of_code": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_initialized_data": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_uninitialized_data": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_image": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_headers": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_stack_reserve": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_stack_commit": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_heap_reserve": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "size_of_heap_commit": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "The field of this name."
                        },
                        "hashes": {
                          "type": "object",
                          "minProperties": 1,
                          "propertyNames": {
                            "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                          },
                          "properties": {
                            "MD5": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{32}$"
                            },
                            "SHA-1": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{40}$"
                            },
                            "SHA-256": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{64}$"
                            },
                            "SHA-512": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{128}$"
                            },
                            "SHA3-256": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{64}$"
                            },
                            "SHA3-512": {
                              "type": "string",
                              "pattern": "^[a-fA-F0-9]{128}$"
                            },
                            "SSDEEP": {
                              "type": "string",
                              "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                            },
                            "TLSH": {
                              "type": "string",
                              "pattern": "^[a-zA-Z0-9]{70}$"
                            }
                          },
                          "additionalProperties": {
                            "type": "string"
                          },
                          "description": "Its digests, by algorithm."
                        }
                      },
                      "allOf": [
                        {
                          "minProperties": 1,
                          "propertyNames": {
                            "enum": [
                              "magic_hex",
                              "win32_version_value_hex",
                              "checksum_hex",
                              "subsystem_hex",
                              "dll_characteristics_hex",
                              "loader_flags_hex",
                              "major_linker_version",
                              "minor_linker_version",
                              "address_of_entry_point",
                              "base_of_code",
                              "base_of_data",
                              "image_base",
                              "section_alignment",
                              "file_alignment",
                              "major_os_version",
                              "minor_os_version",
                              "major_image_version",
                              "minor_image_version",
                              "major_subsystem_version",
                              "minor_subsystem_version",
                              "number_of_rva_and_sizes",
                              "size_of_code",
                              "size_of_initialized_data",
                              "size_of_uninitialized_data",
                              "size_of_image",
                              "size_of_headers",
                              "size_of_stack_reserve",
                              "size_of_stack_commit",
                              "size_of_heap_reserve",
                              "size_of_heap_commit",
                              "hashes"
                            ]
                          }
                        }
                      ],
                      "description": "Its optional header."
                    },
                    "sections": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": [
                          "name"
                        ],
                        "properties": {
                          "name": {
                            "type": "string",
                            "description": "The section's name."
                          },
                          "size": {
                            "type": "integer",
                            "minimum": 0,
                            "description": "Its size in bytes."
                          },
                          "entropy": {
                            "type": "number",
                            "description": "How random its bytes are."
                          },
                          "hashes": {
                            "type": "object",
                            "minProperties": 1,
                            "propertyNames": {
                              "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                            },
                            "properties": {
                              "MD5": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{32}$"
                              },
                              "SHA-1": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{40}$"
                              },
                              "SHA-256": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{64}$"
                              },
                              "SHA-512": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{128}$"
                              },
                              "SHA3-256": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{64}$"
                              },
                              "SHA3-512": {
                                "type": "string",
                                "pattern": "^[a-fA-F0-9]{128}$"
                              },
                              "SSDEEP": {
                                "type": "string",
                                "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                              },
                              "TLSH": {
                                "type": "string",
                                "pattern": "^[a-zA-Z0-9]{70}$"
                              }
                            },
                            "additionalProperties": {
                              "type": "string"
                            },
                            "description": "Its digests, by algorithm."
                          }
                        }
                      },
                      "description": "Its sections."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "imphash"
                          ]
                        },
                        {
                          "required": [
                            "machine_hex"
                          ]
                        },
                        {
                          "required": [
                            "number_of_sections"
                          ]
                        },
                        {
                          "required": [
                            "time_date_stamp"
                          ]
                        },
                        {
                          "required": [
                            "pointer_to_symbol_table_hex"
                          ]
                        },
                        {
                          "required": [
                            "number_of_symbols"
                          ]
                        },
                        {
                          "required": [
                            "size_of_optional_header"
                          ]
                        },
                        {
                          "required": [
                            "characteristics_hex"
                          ]
                        },
                        {
                          "required": [
                            "file_header_hashes"
                          ]
                        },
                        {
                          "required": [
                            "optional_header"
                          ]
                        },
                        {
                          "required": [
                            "sections"
                          ]
                        }
                      ]
                    },
                    {
                      "properties": {
                        "time_date_stamp": {
                          "format": "date-time"
                        }
                      }
                    }
                  ]
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "hashes": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{3,250}$"
              },
              "properties": {
                "MD5": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{32}$"
                },
                "SHA-1": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{40}$"
                },
                "SHA-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SHA3-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA3-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SSDEEP": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                },
                "TLSH": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9]{70}$"
                }
              },
              "additionalProperties": {
                "type": "string"
              },
              "description": "Its digests, by algorithm."
            },
            "size": {
              "type": "integer",
              "minimum": 0,
              "description": "Its size in bytes."
            },
            "name": {
              "type": "string",
              "description": "Its name."
            },
            "name_enc": {
              "type": "string",
              "pattern": "^[a-zA-Z0-9/\\.+_:-]{2,250}$",
              "description": "The character set of the name."
            },
            "magic_number_hex": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$",
              "description": "The bytes by which its format is known."
            },
            "mime_type": {
              "type": "string",
              "description": "Its media type."
            },
            "ctime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was made."
            },
            "mtime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last written."
            },
            "atime": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last read."
            },
            "parent_directory_ref": {
              "type": "string",
              "pattern": "^directory--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The folder it is in."
            },
            "contains_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(file|directory|artifact)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What is inside it."
            },
            "content_ref": {
              "type": "string",
              "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Its bytes."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "hashes"
                  ]
                },
                {
                  "required": [
                    "name"
                  ]
                }
              ]
            }
          ]
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^goods-item--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
              "pattern": "^substance--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The substance that the goods are."
            },
            "equipment_ref": {
              "type": "string",
              "pattern": "^production-equipment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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

    private static let grouping: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/grouping.json",
          "title": "grouping",
          "description": "Objects that somebody says share a context.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "context",
            "object_refs"
          ],
          "properties": {
            "type": {
              "const": "grouping"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^grouping--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "context": {
              "type": "string",
              "examples": [
                "suspicious-activity",
                "malware-analysis",
                "unspecified"
              ],
              "description": "What they share."
            },
            "object_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The objects."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                            "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                      "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
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
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let incident: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/incident.json",
          "title": "incident",
          "description": "Something that happened; STIX 2.1 defines no more than its name.",
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
              "const": "incident"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^incident--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let indicator: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/indicator.json",
          "title": "indicator",
          "description": "A pattern by which something is found.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "pattern",
            "pattern_type",
            "valid_from"
          ],
          "properties": {
            "type": {
              "const": "indicator"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^indicator--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "indicator_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "anomalous-activity",
                  "anonymization",
                  "benign",
                  "compromised",
                  "malicious-activity",
                  "attribution",
                  "unknown"
                ]
              },
              "description": "What it points to."
            },
            "pattern": {
              "type": "string",
              "description": "The pattern."
            },
            "pattern_type": {
              "type": "string",
              "examples": [
                "stix",
                "pcre",
                "sigma",
                "snort",
                "suricata",
                "yara"
              ],
              "description": "The language that the pattern is written in."
            },
            "pattern_version": {
              "type": "string",
              "description": "The version of that language."
            },
            "valid_from": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Since when it is of use."
            },
            "valid_until": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Until when it is of use."
            },
            "kill_chain_phases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "kill_chain_name",
                  "phase_name"
                ],
                "properties": {
                  "kill_chain_name": {
                    "type": "string",
                    "description": "The sequence of steps that the step is of."
                  },
                  "phase_name": {
                    "type": "string",
                    "description": "The step."
                  }
                }
              },
              "description": "The steps of an intrusion that it belongs to."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let infrastructure: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/infrastructure.json",
          "title": "infrastructure",
          "description": "Systems and services that are used for something.",
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
              "const": "infrastructure"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^infrastructure--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "infrastructure_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "amplification",
                  "anonymization",
                  "botnet",
                  "command-and-control",
                  "exfiltration",
                  "hosting-malware",
                  "hosting-target-lists",
                  "phishing",
                  "reconnaissance",
                  "staging",
                  "unknown"
                ]
              },
              "description": "What it is used for."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "kill_chain_phases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "kill_chain_name",
                  "phase_name"
                ],
                "properties": {
                  "kill_chain_name": {
                    "type": "string",
                    "description": "The sequence of steps that the step is of."
                  },
                  "phase_name": {
                    "type": "string",
                    "description": "The step."
                  }
                }
              },
              "description": "The steps of an intrusion that it belongs to."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let intrusionSet: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/intrusion-set.json",
          "title": "intrusion-set",
          "description": "Doings and means that are thought to be of one organisation.",
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
              "const": "intrusion-set"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^intrusion-set--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "goals": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What it is after."
            },
            "resource_level": {
              "type": "string",
              "examples": [
                "individual",
                "club",
                "contest",
                "team",
                "organization",
                "government"
              ],
              "description": "What it can call upon."
            },
            "primary_motivation": {
              "type": "string",
              "examples": [
                "accidental",
                "coercion",
                "dominance",
                "ideology",
                "notoriety",
                "organizational-gain",
                "personal-gain",
                "personal-satisfaction",
                "revenge",
                "unpredictable"
              ],
              "description": "Why, first of all."
            },
            "secondary_motivations": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "accidental",
                  "coercion",
                  "dominance",
                  "ideology",
                  "notoriety",
                  "organizational-gain",
                  "personal-gain",
                  "personal-satisfaction",
                  "revenge",
                  "unpredictable"
                ]
              },
              "description": "Why else."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let ipv4Addr: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/ipv4-addr.json",
          "title": "ipv4-addr",
          "description": "An address or range of IPv4.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "ipv4-addr"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^ipv4-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "pattern": "^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(/(3[0-2]|[1-2][0-9]|[0-9]))?$",
              "description": "The address."
            },
            "resolves_to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^mac-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The hardware address it stood for."
            },
            "belongs_to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^autonomous-system--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The networks it is in."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let ipv6Addr: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/ipv6-addr.json",
          "title": "ipv6-addr",
          "description": "An address or range of IPv6.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "ipv6-addr"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^ipv6-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "pattern": "^[0-9A-Fa-f:]{2,39}([0-9.]{7,15})?(%[^/]+)?(/(12[0-8]|1[01][0-9]|[1-9][0-9]|[0-9]))?$",
              "description": "The address."
            },
            "resolves_to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^mac-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The hardware address it stood for."
            },
            "belongs_to_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^autonomous-system--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The networks it is in."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let languageContent: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/language-content.json",
          "title": "language-content",
          "description": "The texts of another object in other languages.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "object_ref",
            "contents"
          ],
          "properties": {
            "type": {
              "const": "language-content"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^language-content--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "object_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The object whose texts they are."
            },
            "object_modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "The version of that object."
            },
            "contents": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{0,250}$"
              },
              "additionalProperties": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "object",
                  "array"
                ],
                "minItems": 1
              },
              "description": "By language, by property, the text."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                            "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
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
              "description": "How far off the position may be, in metres."
            },
            "region": {
              "type": "string",
              "description": "The part of the world (STIX 2.1, section 10.22), or `world` where nothing more of the place is known."
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
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "region"
                  ]
                },
                {
                  "required": [
                    "country"
                  ]
                },
                {
                  "required": [
                    "latitude",
                    "longitude"
                  ]
                }
              ]
            },
            {
              "dependentRequired": {
                "latitude": [
                  "longitude"
                ]
              }
            },
            {
              "dependentRequired": {
                "longitude": [
                  "latitude"
                ]
              }
            },
            {
              "dependentRequired": {
                "precision": [
                  "latitude"
                ]
              }
            }
          ]
        }
        """#

    private static let macAddr: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/mac-addr.json",
          "title": "mac-addr",
          "description": "A hardware address.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "mac-addr"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^mac-addr--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "pattern": "^([0-9a-f]{2}[:]){5}([0-9a-f]{2})$",
              "description": "The address."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let malware: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/malware.json",
          "title": "malware",
          "description": "Software made to do harm.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "is_family"
          ],
          "properties": {
            "type": {
              "const": "malware"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^malware--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "malware_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What kind it is, such as `ransomware`."
            },
            "is_family": {
              "type": "boolean",
              "description": "Whether it is a family and no single sample."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "kill_chain_phases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "kill_chain_name",
                  "phase_name"
                ],
                "properties": {
                  "kill_chain_name": {
                    "type": "string",
                    "description": "The sequence of steps that the step is of."
                  },
                  "phase_name": {
                    "type": "string",
                    "description": "The step."
                  }
                }
              },
              "description": "The steps of an intrusion that it belongs to."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "operating_system_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^software--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The systems it runs on."
            },
            "architecture_execution_envs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "The processors it runs on."
            },
            "implementation_languages": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What it was written in."
            },
            "capabilities": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What it can do."
            },
            "sample_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(file|artifact)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "Samples of it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "if": {
                "required": [
                  "is_family"
                ],
                "properties": {
                  "is_family": {
                    "const": true
                  }
                }
              },
              "then": {
                "allOf": [
                  {
                    "required": [
                      "name"
                    ]
                  },
                  true
                ]
              }
            }
          ]
        }
        """#

    private static let malwareAnalysis: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/malware-analysis.json",
          "title": "malware-analysis",
          "description": "What an analysis of a sample showed.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "product"
          ],
          "properties": {
            "type": {
              "const": "malware-analysis"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^malware-analysis--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "product": {
              "type": "string",
              "description": "What analysed it."
            },
            "version": {
              "type": "string",
              "description": "The version of the product."
            },
            "host_vm_ref": {
              "type": "string",
              "pattern": "^software--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The virtual machine it ran in."
            },
            "operating_system_ref": {
              "type": "string",
              "pattern": "^software--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The system it ran on."
            },
            "installed_software_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^software--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What else was installed there."
            },
            "configuration_version": {
              "type": "string",
              "description": "The version of the product's settings."
            },
            "modules": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "The parts of the product that were used."
            },
            "analysis_engine_version": {
              "type": "string",
              "description": "The version of the engine."
            },
            "analysis_definition_version": {
              "type": "string",
              "description": "The version of the definitions."
            },
            "submitted": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When the sample was handed in."
            },
            "analysis_started": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When the analysis began."
            },
            "analysis_ended": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it ended."
            },
            "result_name": {
              "type": "string",
              "description": "What the product calls the sample."
            },
            "result": {
              "type": "string",
              "examples": [
                "malicious",
                "suspicious",
                "benign",
                "unknown"
              ],
              "description": "What it found."
            },
            "analysis_sco_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(file|url|artifact)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What was observed."
            },
            "sample_ref": {
              "type": "string",
              "pattern": "^(artifact|file|network-traffic)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The sample."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "result"
                  ]
                },
                {
                  "required": [
                    "analysis_sco_refs"
                  ]
                }
              ]
            }
          ]
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                      "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                    "review_by": {
                      "type": "string",
                      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
                      "format": "date-time",
                      "description": "When it must be validated again; it does not count from then on until that is done."
                    },
                    "protected_record": {
                      "enum": [
                        "juvenile",
                        "sealed"
                      ],
                      "description": "Why the law protects the record: it goes by name only."
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
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
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
          },
          "allOf": [
            {
              "if": {
                "not": {
                  "required": [
                    "extensions"
                  ]
                }
              },
              "then": {
                "required": [
                  "definition",
                  "definition_type"
                ]
              }
            },
            {
              "if": {
                "required": [
                  "definition_type"
                ],
                "properties": {
                  "definition_type": {
                    "const": "statement"
                  }
                }
              },
              "then": {
                "required": [
                  "definition"
                ],
                "properties": {
                  "definition": {
                    "required": [
                      "statement"
                    ],
                    "properties": {
                      "statement": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            },
            {
              "if": {
                "required": [
                  "definition_type"
                ],
                "properties": {
                  "definition_type": {
                    "const": "tlp"
                  }
                }
              },
              "then": {
                "required": [
                  "name",
                  "definition"
                ],
                "properties": {
                  "created": {
                    "const": "2017-01-20T00:00:00.000Z"
                  }
                },
                "propertyNames": {
                  "enum": [
                    "type",
                    "spec_version",
                    "id",
                    "name",
                    "created",
                    "definition_type",
                    "definition"
                  ]
                },
                "oneOf": [
                  {
                    "properties": {
                      "id": {
                        "const": "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
                      },
                      "name": {
                        "const": "TLP:WHITE"
                      },
                      "definition": {
                        "properties": {
                          "tlp": {
                            "const": "white"
                          }
                        }
                      }
                    }
                  },
                  {
                    "properties": {
                      "id": {
                        "const": "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"
                      },
                      "name": {
                        "const": "TLP:GREEN"
                      },
                      "definition": {
                        "properties": {
                          "tlp": {
                            "const": "green"
                          }
                        }
                      }
                    }
                  },
                  {
                    "properties": {
                      "id": {
                        "const": "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"
                      },
                      "name": {
                        "const": "TLP:AMBER"
                      },
                      "definition": {
                        "properties": {
                          "tlp": {
                            "const": "amber"
                          }
                        }
                      }
                    }
                  },
                  {
                    "properties": {
                      "id": {
                        "const": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
                      },
                      "name": {
                        "const": "TLP:RED"
                      },
                      "definition": {
                        "properties": {
                          "tlp": {
                            "const": "red"
                          }
                        }
                      }
                    }
                  }
                ]
              }
            }
          ]
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^movement--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
                "pattern": "^consignment--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What travels."
            },
            "conveyance_ref": {
              "type": "string",
              "pattern": "^conveyance--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "What it travels in."
            },
            "voyage_number": {
              "type": "string",
              "minLength": 1,
              "description": "The number of the flight or voyage."
            },
            "from_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Where the leg begins."
            },
            "to_ref": {
              "type": "string",
              "pattern": "^location--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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

    private static let mutex: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/mutex.json",
          "title": "mutex",
          "description": "A lock by which programs exclude each other.",
          "type": "object",
          "required": [
            "type",
            "id",
            "name"
          ],
          "properties": {
            "type": {
              "const": "mutex"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^mutex--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "Its name."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let networkTraffic: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/network-traffic.json",
          "title": "network-traffic",
          "description": "Traffic between two ends of a network.",
          "type": "object",
          "required": [
            "type",
            "id",
            "protocols"
          ],
          "properties": {
            "type": {
              "const": "network-traffic"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^network-traffic--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {
                "http-request-ext": {
                  "type": "object",
                  "required": [
                    "request_method",
                    "request_value"
                  ],
                  "properties": {
                    "request_method": {
                      "type": "string",
                      "description": "The method."
                    },
                    "request_value": {
                      "type": "string",
                      "description": "What was asked for."
                    },
                    "request_version": {
                      "type": "string",
                      "description": "The version of HTTP."
                    },
                    "request_header": {
                      "type": "object",
                      "minProperties": 1,
                      "propertyNames": {
                        "pattern": "^[a-zA-Z0-9_-]{0,250}$"
                      },
                      "additionalProperties": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                          "type": "string"
                        }
                      },
                      "description": "The header fields, by name."
                    },
                    "message_body_length": {
                      "type": "integer",
                      "description": "The size of the body in bytes."
                    },
                    "message_body_data_ref": {
                      "type": "string",
                      "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                      "description": "The body."
                    }
                  }
                },
                "icmp-ext": {
                  "type": "object",
                  "required": [
                    "icmp_type_hex",
                    "icmp_code_hex"
                  ],
                  "properties": {
                    "icmp_type_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "The type."
                    },
                    "icmp_code_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "The code."
                    }
                  }
                },
                "socket-ext": {
                  "type": "object",
                  "required": [
                    "address_family"
                  ],
                  "properties": {
                    "address_family": {
                      "enum": [
                        "AF_UNSPEC",
                        "AF_INET",
                        "AF_IPX",
                        "AF_APPLETALK",
                        "AF_NETBIOS",
                        "AF_INET6",
                        "AF_IRDA",
                        "AF_BTH"
                      ],
                      "description": "The family of its addresses."
                    },
                    "is_blocking": {
                      "type": "boolean",
                      "description": "Whether it waits."
                    },
                    "is_listening": {
                      "type": "boolean",
                      "description": "Whether it listens."
                    },
                    "options": {
                      "type": "object",
                      "minProperties": 1,
                      "propertyNames": {
                        "pattern": "^[a-zA-Z0-9_-]{0,250}$"
                      },
                      "additionalProperties": {
                        "type": "integer"
                      },
                      "description": "Its options, by name."
                    },
                    "socket_type": {
                      "enum": [
                        "SOCK_STREAM",
                        "SOCK_DGRAM",
                        "SOCK_RAW",
                        "SOCK_RDM",
                        "SOCK_SEQPACKET"
                      ],
                      "description": "What kind it is."
                    },
                    "socket_descriptor": {
                      "type": "integer",
                      "minimum": 0,
                      "description": "Its descriptor."
                    },
                    "socket_handle": {
                      "type": "integer",
                      "description": "Its handle."
                    }
                  },
                  "allOf": [
                    {
                      "properties": {
                        "options": {
                          "propertyNames": {
                            "pattern": "^(SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(_[A-Z]+)+$"
                          }
                        }
                      }
                    }
                  ]
                },
                "tcp-ext": {
                  "type": "object",
                  "properties": {
                    "src_flags_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "The flags that went there."
                    },
                    "dst_flags_hex": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$",
                      "description": "The flags that came back."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "src_flags_hex"
                          ]
                        },
                        {
                          "required": [
                            "dst_flags_hex"
                          ]
                        }
                      ]
                    }
                  ]
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "start": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it began."
            },
            "end": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it ended."
            },
            "is_active": {
              "type": "boolean",
              "description": "Whether it goes on."
            },
            "src_ref": {
              "type": "string",
              "pattern": "^(ipv4-addr|ipv6-addr|mac-addr|domain-name)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "From where."
            },
            "dst_ref": {
              "type": "string",
              "pattern": "^(ipv4-addr|ipv6-addr|mac-addr|domain-name)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "To where."
            },
            "src_port": {
              "type": "integer",
              "minimum": 0,
              "maximum": 65535,
              "description": "From which port."
            },
            "dst_port": {
              "type": "integer",
              "minimum": 0,
              "maximum": 65535,
              "description": "To which port."
            },
            "protocols": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "The protocols, the outermost first."
            },
            "src_byte_count": {
              "type": "integer",
              "description": "How many bytes went there."
            },
            "dst_byte_count": {
              "type": "integer",
              "description": "How many bytes came back."
            },
            "src_packets": {
              "type": "integer",
              "description": "How many packets went there."
            },
            "dst_packets": {
              "type": "integer",
              "description": "How many packets came back."
            },
            "ipfix": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{0,250}$"
              },
              "additionalProperties": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "object",
                  "array"
                ],
                "minItems": 1
              },
              "description": "Data of IP flow information export."
            },
            "src_payload_ref": {
              "type": "string",
              "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The bytes that went there."
            },
            "dst_payload_ref": {
              "type": "string",
              "pattern": "^artifact--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The bytes that came back."
            },
            "encapsulates_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^network-traffic--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The traffic inside it."
            },
            "encapsulated_by_ref": {
              "type": "string",
              "pattern": "^network-traffic--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The traffic it is inside."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "src_ref"
                  ]
                },
                {
                  "required": [
                    "dst_ref"
                  ]
                }
              ]
            },
            {
              "if": {
                "required": [
                  "is_active"
                ],
                "properties": {
                  "is_active": {
                    "const": true
                  }
                }
              },
              "then": {
                "allOf": [
                  {
                    "required": []
                  },
                  {
                    "not": {
                      "anyOf": [
                        {
                          "required": [
                            "end"
                          ]
                        }
                      ]
                    }
                  }
                ]
              }
            },
            {
              "properties": {
                "ipfix": {
                  "additionalProperties": {
                    "type": [
                      "string",
                      "integer"
                    ]
                  }
                }
              }
            }
          ]
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^note--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
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
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The objects it is about."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The id: the type, two hyphens and a UUID in lower case; it never changes."
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            }
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let observedData: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/observed-data.json",
          "title": "observed-data",
          "description": "What was seen on systems and networks, and how often.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "first_observed",
            "last_observed",
            "number_observed"
          ],
          "properties": {
            "type": {
              "const": "observed-data"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^observed-data--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "first_observed": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_observed": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "number_observed": {
              "type": "integer",
              "minimum": 1,
              "maximum": 999999999,
              "description": "How many times it was seen."
            },
            "objects": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{0,250}$"
              },
              "additionalProperties": {
                "type": "object"
              },
              "description": "What was seen, in the form of STIX 2.0."
            },
            "object_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What was seen."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "oneOf": [
                {
                  "required": [
                    "objects"
                  ]
                },
                {
                  "required": [
                    "object_refs"
                  ]
                }
              ]
            }
          ]
        }
        """#

    private static let opinion: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/opinion.json",
          "title": "opinion",
          "description": "Whether somebody agrees with what others say.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "opinion",
            "object_refs"
          ],
          "properties": {
            "type": {
              "const": "opinion"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^opinion--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "explanation": {
              "type": "string",
              "description": "Why."
            },
            "authors": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Whose opinion it is."
            },
            "opinion": {
              "enum": [
                "strongly-disagree",
                "disagree",
                "neutral",
                "agree",
                "strongly-agree"
              ],
              "description": "How much."
            },
            "object_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "What it is about."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let process: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/process.json",
          "title": "process",
          "description": "A running program.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "process"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^process--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {
                "windows-process-ext": {
                  "type": "object",
                  "properties": {
                    "aslr_enabled": {
                      "type": "boolean",
                      "description": "Whether its addresses are random."
                    },
                    "dep_enabled": {
                      "type": "boolean",
                      "description": "Whether its data cannot be run."
                    },
                    "priority": {
                      "type": "string",
                      "description": "Its priority."
                    },
                    "owner_sid": {
                      "type": "string",
                      "description": "The security id of its owner."
                    },
                    "window_title": {
                      "type": "string",
                      "description": "The title of its window."
                    },
                    "startup_info": {
                      "type": "object",
                      "description": "What it was started with."
                    },
                    "integrity_level": {
                      "enum": [
                        "low",
                        "medium",
                        "high",
                        "system"
                      ],
                      "description": "How far it is trusted."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "aslr_enabled"
                          ]
                        },
                        {
                          "required": [
                            "dep_enabled"
                          ]
                        },
                        {
                          "required": [
                            "priority"
                          ]
                        },
                        {
                          "required": [
                            "owner_sid"
                          ]
                        },
                        {
                          "required": [
                            "window_title"
                          ]
                        },
                        {
                          "required": [
                            "startup_info"
                          ]
                        }
                      ]
                    }
                  ]
                },
                "windows-service-ext": {
                  "type": "object",
                  "properties": {
                    "service_name": {
                      "type": "string",
                      "description": "The service's name."
                    },
                    "descriptions": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string"
                      },
                      "description": "What it says of itself."
                    },
                    "display_name": {
                      "type": "string",
                      "description": "The name shown."
                    },
                    "group_name": {
                      "type": "string",
                      "description": "Its group."
                    },
                    "start_type": {
                      "enum": [
                        "SERVICE_AUTO_START",
                        "SERVICE_BOOT_START",
                        "SERVICE_DEMAND_START",
                        "SERVICE_DISABLED",
                        "SERVICE_SYSTEM_ALERT"
                      ],
                      "description": "When it starts."
                    },
                    "service_dll_refs": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string",
                        "pattern": "^file--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Its libraries."
                    },
                    "service_type": {
                      "enum": [
                        "SERVICE_KERNEL_DRIVER",
                        "SERVICE_FILE_SYSTEM_DRIVER",
                        "SERVICE_WIN32_OWN_PROCESS",
                        "SERVICE_WIN32_SHARE_PROCESS"
                      ],
                      "description": "What kind it is."
                    },
                    "service_status": {
                      "enum": [
                        "SERVICE_CONTINUE_PENDING",
                        "SERVICE_PAUSE_PENDING",
                        "SERVICE_PAUSED",
                        "SERVICE_RUNNING",
                        "SERVICE_START_PENDING",
                        "SERVICE_STOP_PENDING",
                        "SERVICE_STOPPED"
                      ],
                      "description": "How it was."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "service_name"
                          ]
                        },
                        {
                          "required": [
                            "descriptions"
                          ]
                        },
                        {
                          "required": [
                            "display_name"
                          ]
                        },
                        {
                          "required": [
                            "group_name"
                          ]
                        },
                        {
                          "required": [
                            "start_type"
                          ]
                        },
                        {
                          "required": [
                            "service_dll_refs"
                          ]
                        },
                        {
                          "required": [
                            "service_type"
                          ]
                        },
                        {
                          "required": [
                            "service_status"
                          ]
                        }
                      ]
                    }
                  ]
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "is_hidden": {
              "type": "boolean",
              "description": "Whether it hides."
            },
            "pid": {
              "type": "integer",
              "description": "Its number."
            },
            "created_time": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was started."
            },
            "cwd": {
              "type": "string",
              "description": "The folder it works in."
            },
            "command_line": {
              "type": "string",
              "description": "How it was called."
            },
            "environment_variables": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{0,250}$"
              },
              "additionalProperties": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "object",
                  "array"
                ],
                "minItems": 1
              },
              "description": "The settings it was given, by name."
            },
            "opened_connection_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^network-traffic--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The connections it opened."
            },
            "creator_user_ref": {
              "type": "string",
              "pattern": "^user-account--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who started it."
            },
            "image_ref": {
              "type": "string",
              "pattern": "^file--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The program."
            },
            "parent_ref": {
              "type": "string",
              "pattern": "^process--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The process that started it."
            },
            "child_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^process--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The processes that it started."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "extensions"
                  ]
                },
                {
                  "required": [
                    "is_hidden"
                  ]
                },
                {
                  "required": [
                    "pid"
                  ]
                },
                {
                  "required": [
                    "name"
                  ]
                },
                {
                  "required": [
                    "created"
                  ]
                },
                {
                  "required": [
                    "cwd"
                  ]
                },
                {
                  "required": [
                    "arguments"
                  ]
                },
                {
                  "required": [
                    "command_line"
                  ]
                },
                {
                  "required": [
                    "environment_variables"
                  ]
                },
                {
                  "required": [
                    "opened_connection_refs"
                  ]
                },
                {
                  "required": [
                    "creator_user_ref"
                  ]
                },
                {
                  "required": [
                    "image_ref"
                  ]
                },
                {
                  "required": [
                    "parent_ref"
                  ]
                },
                {
                  "required": [
                    "child_refs"
                  ]
                }
              ]
            }
          ]
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^production-equipment--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^relationship--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "relationship_type": {
              "type": "string",
              "pattern": "^[a-z0-9-]+$",
              "description": "What holds, such as `located-at`, `owns`, `ships-to`, `duplicate-of`."
            },
            "description": {
              "type": "string",
              "description": "Why it holds."
            },
            "source_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "The object that it holds from."
            },
            "target_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
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
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^report--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
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
                        "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
                      },
                      "description": "Ids that this object names and that are not in the bundle, because the receiver has them already."
                    }
                  },
                  "additionalProperties": false
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
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
                "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The objects it is about."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let sighting: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/sighting.json",
          "title": "sighting",
          "description": "That something was seen, by whom and how often.",
          "type": "object",
          "required": [
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "sighting_of_ref"
          ],
          "properties": {
            "type": {
              "const": "sighting"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^sighting--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "count": {
              "type": "integer",
              "minimum": 0,
              "maximum": 999999999,
              "description": "How many times."
            },
            "sighting_of_ref": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]*[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "What was seen."
            },
            "observed_data_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^observed-data--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "The data it was seen in."
            },
            "where_sighted_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^(identity|location)--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              },
              "description": "Who saw it, or where."
            },
            "summary": {
              "type": "boolean",
              "description": "Whether it sums up others."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let software: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/software.json",
          "title": "software",
          "description": "A program.",
          "type": "object",
          "required": [
            "type",
            "id",
            "name"
          ],
          "properties": {
            "type": {
              "const": "software"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^software--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "Its name."
            },
            "cpe": {
              "type": "string",
              "pattern": "cpe:2\\.3:[aho*-](:[^:]+){10}",
              "description": "Its name in the dictionary of products."
            },
            "swid": {
              "type": "string",
              "description": "Its software identification tag."
            },
            "languages": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^([a-z]{2}(-[A-Z]{2})?(-[a-z]{4})?(-[A-Z]{2}|[0-9]{3})?(-[a-z0-9]{5,8}|[0-9][a-z0-9]{3})*(-[a-z0-9]{1,8})*|[a-z]{3})$"
              },
              "description": "The languages it speaks."
            },
            "vendor": {
              "type": "string",
              "description": "Who makes it."
            },
            "version": {
              "type": "string",
              "description": "Its version."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
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
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^substance--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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

    private static let threatActor: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/threat-actor.json",
          "title": "threat-actor",
          "description": "Somebody who is thought to act with ill intent.",
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
              "const": "threat-actor"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^threat-actor--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "threat_actor_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "activist",
                  "competitor",
                  "crime-syndicate",
                  "criminal",
                  "hacker",
                  "insider-accidental",
                  "insider-disgruntled",
                  "nation-state",
                  "sensationalist",
                  "spy",
                  "terrorist",
                  "unknown"
                ]
              },
              "description": "What they are."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "first_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first seen."
            },
            "last_seen": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last seen."
            },
            "roles": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "agent",
                  "director",
                  "independent",
                  "sponsor",
                  "infrastructure-operator",
                  "infrastructure-architect",
                  "malware-author"
                ]
              },
              "description": "What they do."
            },
            "goals": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "What they are after."
            },
            "sophistication": {
              "type": "string",
              "examples": [
                "none",
                "minimal",
                "intermediate",
                "advanced",
                "strategic",
                "expert",
                "innovator"
              ],
              "description": "What they are able to do."
            },
            "resource_level": {
              "type": "string",
              "examples": [
                "individual",
                "club",
                "contest",
                "team",
                "organization",
                "government"
              ],
              "description": "What they can call upon."
            },
            "primary_motivation": {
              "type": "string",
              "examples": [
                "accidental",
                "coercion",
                "dominance",
                "ideology",
                "notoriety",
                "organizational-gain",
                "personal-gain",
                "personal-satisfaction",
                "revenge",
                "unpredictable"
              ],
              "description": "Why, first of all."
            },
            "secondary_motivations": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "accidental",
                  "coercion",
                  "dominance",
                  "ideology",
                  "notoriety",
                  "organizational-gain",
                  "personal-gain",
                  "personal-satisfaction",
                  "revenge",
                  "unpredictable"
                ]
              },
              "description": "Why else."
            },
            "personal_motivations": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "accidental",
                  "coercion",
                  "dominance",
                  "ideology",
                  "notoriety",
                  "organizational-gain",
                  "personal-gain",
                  "personal-satisfaction",
                  "revenge",
                  "unpredictable"
                ]
              },
              "description": "Why each of them joins in."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let tool: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/tool.json",
          "title": "tool",
          "description": "Software that was made for good and can be used for ill.",
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
              "const": "tool"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^tool--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "tool_types": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "examples": [
                  "denial-of-service",
                  "exploitation",
                  "information-gathering",
                  "network-capture",
                  "credential-exploitation",
                  "remote-access",
                  "vulnerability-scanning",
                  "unknown"
                ]
              },
              "description": "What it is for."
            },
            "aliases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Other names of it."
            },
            "kill_chain_phases": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "kill_chain_name",
                  "phase_name"
                ],
                "properties": {
                  "kill_chain_name": {
                    "type": "string",
                    "description": "The sequence of steps that the step is of."
                  },
                  "phase_name": {
                    "type": "string",
                    "description": "The step."
                  }
                }
              },
              "description": "The steps of an intrusion that it belongs to."
            },
            "tool_version": {
              "type": "string",
              "description": "Its version."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let transportEquipment: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/transport-equipment.json",
          "title": "transport-equipment",
          "description": "What goods are loaded in: a container, a unit load device, a trailer.",
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
              "const": "transport-equipment"
            },
            "spec_version": {
              "const": "2.1"
            },
            "id": {
              "type": "string",
              "pattern": "^transport-equipment--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
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
              "additionalProperties": {
                "type": "object",
                "minProperties": 1,
                "required": [
                  "extension_type"
                ],
                "properties": {
                  "extension_type": {
                    "enum": [
                      "new-sdo",
                      "new-sco",
                      "new-sro",
                      "property-extension",
                      "toplevel-property-extension"
                    ]
                  }
                },
                "patternProperties": {
                  "^[a-z][a-z0-9_]*_bin$": {
                    "type": "string",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                  },
                  "^[a-z][a-z0-9_]*_hex$": {
                    "type": "string",
                    "pattern": "^([a-fA-F0-9]{2})+$"
                  },
                  "^[a-z][a-z0-9_]{2}|id$": {
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "object",
                      "array"
                    ],
                    "minItems": 1
                  }
                },
                "additionalProperties": false
              },
              "propertyNames": {
                "pattern": "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
              }
            },
            "equipment_kind": {
              "type": "string",
              "minLength": 1,
              "examples": [
                "container",
                "unit-load-device",
                "trailer",
                "rail-wagon",
                "pallet"
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
                    "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
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
            "iso_type_code": {
              "type": "string",
              "pattern": "^[0-9A-Z]{4}$",
              "description": "Its size and type."
            },
            "seals": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "number"
                ],
                "properties": {
                  "number": {
                    "type": "string",
                    "minLength": 1,
                    "description": "The number on the seal."
                  },
                  "party": {
                    "type": "string",
                    "minLength": 1,
                    "examples": [
                      "carrier",
                      "shipper",
                      "customs",
                      "terminal-operator",
                      "veterinary",
                      "unknown"
                    ],
                    "description": "Who put it on."
                  },
                  "condition": {
                    "type": "string",
                    "minLength": 1,
                    "examples": [
                      "intact",
                      "damaged",
                      "missing",
                      "unknown"
                    ],
                    "description": "How it was found."
                  },
                  "applied": {
                    "type": "string",
                    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
                    "format": "date-time",
                    "description": "When it was put on."
                  }
                },
                "additionalProperties": false
              },
              "description": "Its seals."
            }
          },
          "additionalProperties": false
        }
        """#

    private static let url: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/url.json",
          "title": "url",
          "description": "An address of the Web.",
          "type": "object",
          "required": [
            "type",
            "id",
            "value"
          ],
          "properties": {
            "type": {
              "const": "url"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^url--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "value": {
              "type": "string",
              "format": "uri",
              "description": "The address."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let userAccount: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/user-account.json",
          "title": "user-account",
          "description": "An account by which somebody uses a system.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "user-account"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^user-account--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {
                "unix-account-ext": {
                  "type": "object",
                  "properties": {
                    "gid": {
                      "type": "number",
                      "description": "Its group's number."
                    },
                    "groups": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "string"
                      },
                      "description": "Its groups."
                    },
                    "home_dir": {
                      "type": "string",
                      "description": "Its folder."
                    },
                    "shell": {
                      "type": "string",
                      "description": "The program it starts with."
                    }
                  },
                  "allOf": [
                    {
                      "anyOf": [
                        {
                          "required": [
                            "gid"
                          ]
                        },
                        {
                          "required": [
                            "groups"
                          ]
                        },
                        {
                          "required": [
                            "home_dir"
                          ]
                        },
                        {
                          "required": [
                            "shell"
                          ]
                        }
                      ]
                    }
                  ]
                }
              },
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "user_id": {
              "type": "string",
              "description": "Its number."
            },
            "credential": {
              "type": "string",
              "description": "What opens it, where it is no secret."
            },
            "account_login": {
              "type": "string",
              "description": "The name to log in with."
            },
            "account_type": {
              "type": "string",
              "examples": [
                "unix",
                "windows local",
                "windows domain",
                "ldap",
                "tacacs",
                "radius",
                "nis",
                "openid",
                "facebook",
                "skype",
                "twitter",
                "kavi"
              ],
              "description": "What system it is of."
            },
            "display_name": {
              "type": "string",
              "description": "The name shown."
            },
            "is_service_account": {
              "type": "boolean",
              "description": "Whether a service uses it."
            },
            "is_privileged": {
              "type": "boolean",
              "description": "Whether it may do more than others."
            },
            "can_escalate_privs": {
              "type": "boolean",
              "description": "Whether it can come to do more."
            },
            "is_disabled": {
              "type": "boolean",
              "description": "Whether it is closed."
            },
            "account_created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was made."
            },
            "account_expires": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it ends."
            },
            "credential_last_changed": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When what opens it was last changed."
            },
            "account_first_login": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was first used."
            },
            "account_last_login": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last used."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "extensions"
                  ]
                },
                {
                  "required": [
                    "user_id"
                  ]
                },
                {
                  "required": [
                    "credential"
                  ]
                },
                {
                  "required": [
                    "account_login"
                  ]
                },
                {
                  "required": [
                    "account_type"
                  ]
                },
                {
                  "required": [
                    "display_name"
                  ]
                },
                {
                  "required": [
                    "is_service_account"
                  ]
                },
                {
                  "required": [
                    "is_privileged"
                  ]
                },
                {
                  "required": [
                    "can_escalate_privs"
                  ]
                },
                {
                  "required": [
                    "is_disabled"
                  ]
                },
                {
                  "required": [
                    "account_created"
                  ]
                },
                {
                  "required": [
                    "account_expires"
                  ]
                },
                {
                  "required": [
                    "credential_last_changed"
                  ]
                },
                {
                  "required": [
                    "account_first_login"
                  ]
                },
                {
                  "required": [
                    "account_last_login"
                  ]
                }
              ]
            }
          ]
        }
        """#

    private static let vulnerability: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/vulnerability.json",
          "title": "vulnerability",
          "description": "A flaw that can be used against a system.",
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
              "const": "vulnerability"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^vulnerability--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "created_by_ref": {
              "type": "string",
              "pattern": "^identity--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made the object; only they may change it."
            },
            "created": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
                    "format": "uri",
                    "description": "Where to read it."
                  },
                  "hashes": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {
                      "pattern": "^[a-zA-Z0-9_-]{3,250}$"
                    },
                    "properties": {
                      "MD5": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{32}$"
                      },
                      "SHA-1": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{40}$"
                      },
                      "SHA-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SHA3-256": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{64}$"
                      },
                      "SHA3-512": {
                        "type": "string",
                        "pattern": "^[a-fA-F0-9]{128}$"
                      },
                      "SSDEEP": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                      },
                      "TLSH": {
                        "type": "string",
                        "pattern": "^[a-zA-Z0-9]{70}$"
                      }
                    },
                    "additionalProperties": {
                      "type": "string"
                    },
                    "description": "Digests of what stands at the address."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "external_id"
                        ]
                      },
                      {
                        "required": [
                          "description"
                        ]
                      },
                      {
                        "required": [
                          "url"
                        ]
                      }
                    ]
                  },
                  {
                    "properties": {
                      "hashes": {
                        "propertyNames": {
                          "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "cve"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})$"
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "source_name"
                      ],
                      "properties": {
                        "source_name": {
                          "const": "capec"
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "external_id"
                      ],
                      "properties": {
                        "external_id": {
                          "pattern": "^CAPEC-[0-9]+$"
                        }
                      }
                    },
                    "else": {
                      "properties": {
                        "external_id": {
                          "not": {
                            "pattern": "^CAPEC-[0-9]+$"
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "description": "The records it was made of, and where to read more."
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "modified": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$",
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
              "description": "The language of its texts (RFC 5646)."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "name": {
              "type": "string",
              "description": "What it is called."
            },
            "description": {
              "type": "string",
              "description": "What is to be said of it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false
        }
        """#

    private static let windowsRegistryKey: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/windows-registry-key.json",
          "title": "windows-registry-key",
          "description": "A key of the Windows registry.",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "windows-registry-key"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^windows-registry-key--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "key": {
              "type": "string",
              "description": "Its path, written in full."
            },
            "values": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "name": {
                    "type": "string",
                    "description": "The value's name."
                  },
                  "data": {
                    "type": "string",
                    "description": "What it holds."
                  },
                  "data_type": {
                    "enum": [
                      "REG_NONE",
                      "REG_SZ",
                      "REG_EXPAND_SZ",
                      "REG_BINARY",
                      "REG_DWORD",
                      "REG_DWORD_BIG_ENDIAN",
                      "REG_DWORD_LITTLE_ENDIAN",
                      "REG_LINK",
                      "REG_MULTI_SZ",
                      "REG_RESOURCE_LIST",
                      "REG_FULL_RESOURCE_DESCRIPTION",
                      "REG_RESOURCE_REQUIREMENTS_LIST",
                      "REG_QWORD",
                      "REG_INVALID_TYPE"
                    ],
                    "description": "What kind of data that is."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "name"
                        ]
                      },
                      {
                        "required": [
                          "data"
                        ]
                      },
                      {
                        "required": [
                          "data_type"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "Its values."
            },
            "modified_time": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "When it was last changed."
            },
            "creator_user_ref": {
              "type": "string",
              "pattern": "^user-account--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
              "description": "Who made it."
            },
            "number_of_subkeys": {
              "type": "integer",
              "description": "How many keys it has below it."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "key"
                  ]
                },
                {
                  "required": [
                    "values"
                  ]
                },
                {
                  "required": [
                    "modified"
                  ]
                },
                {
                  "required": [
                    "creator_user_ref"
                  ]
                },
                {
                  "required": [
                    "number_of_subkeys"
                  ]
                }
              ]
            },
            {
              "properties": {
                "key": {
                  "not": {
                    "pattern": "^HKLM|HKCC|HKCR|HKCU|HKU|hklm|hkcc|hkcr|hkcu|hku"
                  }
                }
              }
            }
          ]
        }
        """#

    private static let x509Certificate: StaticString = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://corridor.example/specs/json/x509-certificate.json",
          "title": "x509-certificate",
          "description": "A certificate (X.509).",
          "type": "object",
          "required": [
            "type",
            "id"
          ],
          "properties": {
            "type": {
              "const": "x509-certificate"
            },
            "spec_version": {
              "enum": [
                "2.1",
                "2.0"
              ],
              "description": "The version of STIX that the object is written in: 2.1, but for what others wrote before."
            },
            "id": {
              "type": "string",
              "pattern": "^x509-certificate--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
            },
            "object_marking_refs": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string",
                "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
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
                      "type": "string",
                      "pattern": "^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$"
                    },
                    "description": "The properties that are marked."
                  },
                  "marking_ref": {
                    "type": "string",
                    "pattern": "^marking-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
                    "description": "The marking."
                  },
                  "lang": {
                    "type": "string",
                    "description": "The language of the properties, instead of a marking."
                  }
                },
                "allOf": [
                  {
                    "anyOf": [
                      {
                        "required": [
                          "marking_ref"
                        ]
                      },
                      {
                        "required": [
                          "lang"
                        ]
                      }
                    ]
                  }
                ]
              },
              "description": "What a reader may do with parts of the object."
            },
            "defanged": {
              "type": "boolean",
              "description": "Whether its values were changed so that nobody follows them by accident."
            },
            "extensions": {
              "type": "object",
              "minProperties": 1,
              "properties": {},
              "patternProperties": {
                "^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$": {
                  "type": "object",
                  "minProperties": 1,
                  "required": [
                    "extension_type"
                  ],
                  "properties": {
                    "extension_type": {
                      "enum": [
                        "new-sdo",
                        "new-sco",
                        "new-sro",
                        "property-extension",
                        "toplevel-property-extension"
                      ]
                    }
                  },
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                },
                "^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$": {
                  "type": "object",
                  "minProperties": 1,
                  "patternProperties": {
                    "^[a-z][a-z0-9_]*_bin$": {
                      "type": "string",
                      "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
                    },
                    "^[a-z][a-z0-9_]*_hex$": {
                      "type": "string",
                      "pattern": "^([a-fA-F0-9]{2})+$"
                    },
                    "^[a-z][a-z0-9_]{2}|id$": {
                      "type": [
                        "string",
                        "number",
                        "boolean",
                        "object",
                        "array"
                      ],
                      "minItems": 1
                    }
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "is_self_signed": {
              "type": "boolean",
              "description": "Whether it signed itself."
            },
            "hashes": {
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "pattern": "^[a-zA-Z0-9_-]{3,250}$"
              },
              "properties": {
                "MD5": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{32}$"
                },
                "SHA-1": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{40}$"
                },
                "SHA-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SHA3-256": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{64}$"
                },
                "SHA3-512": {
                  "type": "string",
                  "pattern": "^[a-fA-F0-9]{128}$"
                },
                "SSDEEP": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9/+:.]{1,128}$"
                },
                "TLSH": {
                  "type": "string",
                  "pattern": "^[a-zA-Z0-9]{70}$"
                }
              },
              "additionalProperties": {
                "type": "string"
              },
              "description": "Its digests, by algorithm."
            },
            "version": {
              "type": "string",
              "description": "Its version."
            },
            "serial_number": {
              "type": "string",
              "description": "Its serial number."
            },
            "signature_algorithm": {
              "type": "string",
              "description": "How it is signed."
            },
            "issuer": {
              "type": "string",
              "description": "Who issued it."
            },
            "validity_not_before": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Since when it is good."
            },
            "validity_not_after": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
              "format": "date-time",
              "description": "Until when it is good."
            },
            "subject": {
              "type": "string",
              "description": "Whom it is about."
            },
            "subject_public_key_algorithm": {
              "type": "string",
              "description": "What kind of key it is for."
            },
            "subject_public_key_modulus": {
              "type": "string",
              "description": "The modulus of an RSA key."
            },
            "subject_public_key_exponent": {
              "type": "integer",
              "description": "The exponent of an RSA key."
            },
            "x509_v3_extensions": {
              "type": "object",
              "properties": {
                "basic_constraints": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "name_constraints": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "policy_constraints": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "key_usage": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "extended_key_usage": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "subject_key_identifier": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "authority_key_identifier": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "subject_alternative_name": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "issuer_alternative_name": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "subject_directory_attributes": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "crl_distribution_points": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "inhibit_any_policy": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "certificate_policies": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "policy_mappings": {
                  "type": "string",
                  "description": "The extension of this name (RFC 5280), as text."
                },
                "private_key_usage_period_not_before": {
                  "type": "string",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
                  "format": "date-time",
                  "description": "Since when the key may be used."
                },
                "private_key_usage_period_not_after": {
                  "type": "string",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$",
                  "format": "date-time",
                  "description": "Until when the key may be used."
                }
              },
              "allOf": [
                {
                  "anyOf": [
                    {
                      "required": [
                        "basic_constraints"
                      ]
                    },
                    {
                      "required": [
                        "name_constraints"
                      ]
                    },
                    {
                      "required": [
                        "policy_constraints"
                      ]
                    },
                    {
                      "required": [
                        "key_usage"
                      ]
                    },
                    {
                      "required": [
                        "extended_key_usage"
                      ]
                    },
                    {
                      "required": [
                        "subject_key_identifier"
                      ]
                    },
                    {
                      "required": [
                        "authority_key_identifier"
                      ]
                    },
                    {
                      "required": [
                        "subject_alternative_name"
                      ]
                    },
                    {
                      "required": [
                        "issuer_alternative_name"
                      ]
                    },
                    {
                      "required": [
                        "subject_directory_attributes"
                      ]
                    },
                    {
                      "required": [
                        "crl_distribution_points"
                      ]
                    },
                    {
                      "required": [
                        "inhibit_any_policy"
                      ]
                    },
                    {
                      "required": [
                        "certificate_policies"
                      ]
                    },
                    {
                      "required": [
                        "policy_mappings"
                      ]
                    },
                    {
                      "required": [
                        "private_key_usage_period_not_before"
                      ]
                    },
                    {
                      "required": [
                        "private_key_usage_period_not_after"
                      ]
                    }
                  ]
                }
              ],
              "description": "Its extensions."
            },
            "severity": false,
            "action": false,
            "username": false,
            "phone_numbers": false
          },
          "patternProperties": {
            "^[a-z][a-z0-9_]*_bin$": {
              "type": "string",
              "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
            },
            "^[a-z][a-z0-9_]*_hex$": {
              "type": "string",
              "pattern": "^([a-fA-F0-9]{2})+$"
            },
            "^[a-z][a-z0-9_]{2}|id$": {
              "type": [
                "string",
                "number",
                "boolean",
                "object",
                "array"
              ],
              "minItems": 1
            }
          },
          "additionalProperties": false,
          "allOf": [
            {
              "anyOf": [
                {
                  "required": [
                    "is_self_signed"
                  ]
                },
                {
                  "required": [
                    "hashes"
                  ]
                },
                {
                  "required": [
                    "version"
                  ]
                },
                {
                  "required": [
                    "serial_number"
                  ]
                },
                {
                  "required": [
                    "signature_algorithm"
                  ]
                },
                {
                  "required": [
                    "issuer"
                  ]
                },
                {
                  "required": [
                    "validity_not_before"
                  ]
                },
                {
                  "required": [
                    "validity_not_after"
                  ]
                },
                {
                  "required": [
                    "subject"
                  ]
                },
                {
                  "required": [
                    "subject_public_key_algorithm"
                  ]
                },
                {
                  "required": [
                    "subject_public_key_modulus"
                  ]
                },
                {
                  "required": [
                    "subject_public_key_exponent"
                  ]
                },
                {
                  "required": [
                    "x509_v3_extensions"
                  ]
                }
              ]
            }
          ]
        }
        """#
}
