extension Record {
    /// One address of a record's subject, as written.
    public struct Address: Hashable, Sendable {
        /// Street, number and unit in one text.
        public var street: String
        /// The city.
        public var city: String
        /// The state or province.
        public var region: String
        /// The postal code.
        public var postcode: String
        /// The country, ISO 3166-1 alpha-2.
        public var country: String

        /// An address of which only what is given is known.
        public init(
            street: String = "", city: String = "", region: String = "", postcode: String = "", country: String = ""
        ) {
            self.street = street
            self.city = city
            self.region = region
            self.postcode = postcode
            self.country = country
        }

        /// The address on one line.
        public var display: String {
            [street, city, region, postcode, country].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// A position on the earth, in degrees (WGS 84).
    public struct Position: Hashable, Sendable {
        /// North of the equator.
        public var latitude: Double
        /// East of Greenwich.
        public var longitude: Double

        /// A position.
        public init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }
}
