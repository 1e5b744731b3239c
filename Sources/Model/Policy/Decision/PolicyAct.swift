/// What is to be done with data: every way out of a home and into it.
public enum PolicyAct: String, Hashable, Sendable, CaseIterable {
    /// It is sealed for a recipient.
    case seal
    /// It is put into a package that is not encrypted.
    case pack
    /// It is sent to a recipient.
    case send
    /// What the recipient may have of it is shared.
    case share
    /// A package of another party is passed on unchanged.
    case forward
    /// Parts of a package are shown.
    case disclose
    /// It came from another party and is taken in.
    case `import`
    /// It is read; nothing leaves.
    case read
}
