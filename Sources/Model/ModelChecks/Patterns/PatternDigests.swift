/// The forms of digests in patterns, by their algorithm (STIX 2.1, section 10.7, and those that others use in
/// addition).
enum PatternDigests {
    /// The form of a digest.
    enum Form {
        /// Hexadecimal digits, of one of these lengths.
        case hexadecimal(Set<Int>)
        /// The alphabet of SSDEEP, up to 128 characters.
        case ssdeep

        func accepts(_ digest: ArraySlice<UInt8>) -> Bool {
            switch self {
            case .hexadecimal(let lengths):
                lengths.contains(digest.count) && digest.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            case .ssdeep:
                (1...128).contains(digest.count)
                    && digest.allSatisfy { byte in
                        let character = Character(Unicode.Scalar(byte))
                        return character.isASCII
                            && (character.isLetter || character.isNumber || "/+:.".contains(character))
                    }
            }
        }
    }

    /// The form by the name of an algorithm, in any spelling; `nil` for an unknown one.
    static func form(of algorithm: String) -> Form? { forms[algorithm.uppercased().filter { $0 != "-" }] }

    private static let forms: [String: Form] = [
        "MD5": .hexadecimal([32]), "MD6": .hexadecimal([32, 40, 56, 64, 96, 128]), "RIPEMD160": .hexadecimal([40]),
        "SHA1": .hexadecimal([40]), "SHA224": .hexadecimal([56]), "SHA256": .hexadecimal([64]),
        "SHA384": .hexadecimal([96]), "SHA512": .hexadecimal([128]), "SHA3224": .hexadecimal([56]),
        "SHA3256": .hexadecimal([64]), "SHA3384": .hexadecimal([96]), "SHA3512": .hexadecimal([128]),
        "SSDEEP": .ssdeep, "WHIRLPOOL": .hexadecimal([128]),
    ]
}
