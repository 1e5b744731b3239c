/// Addresses of records.
extension Record {
    /// One address of a record's subject, as written.
    package struct Address: Hashable, Sendable {
        /// Street, number and unit in one text.
        package var street: String
        /// The city.
        package var city: String
        /// The state or province.
        package var region: String
        /// The postal code.
        package var postcode: String
        /// The country, ISO 3166-1 alpha-2.
        package var country: String

        /// An address from the known parts.
        package init(
            street: String = "", city: String = "", region: String = "", postcode: String = "", country: String = ""
        ) {
            self.street = street
            self.city = city
            self.region = region
            self.postcode = postcode
            self.country = country
        }

        /// The address on one line.
        package var display: String {
            [street, city, region, postcode, country].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}
