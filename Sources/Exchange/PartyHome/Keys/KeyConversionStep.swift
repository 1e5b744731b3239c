/// The steps by which a home of the earlier layout, with one key set in the home itself, gets generations.
enum KeyConversionStep: Hashable, Sendable, CaseIterable {
    /// The first generation is whole, under a name of a draft.
    case drafted
    /// It has its name.
    case named
    /// The pointer names it.
    case switched
    /// The known names are links to it; what stood there is set aside.
    case linked
}
