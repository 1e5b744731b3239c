/// A party that has an object without having it from this home, as far as what was received shows it.
package struct OtherHolder: Hashable, Sendable {
    /// How it is known.
    package enum Reason: String, Hashable, Sendable {
        /// It stated the object.
        case originated
        /// It passed the object on to this home.
        case passedOn = "passed-on"
        /// A message that this home received says that it went to that party too.
        case named
    }

    /// Its party id.
    package let party: String
    /// How it is known.
    package let reason: Reason
    /// The message that shows it.
    package let message: String
    /// When this home received that message, as RFC 3339 text.
    package let since: String
}
