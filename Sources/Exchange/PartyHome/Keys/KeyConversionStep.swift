/// The steps that convert a home of the earlier layout, with one key set in the home itself, to generations.
enum KeyConversionStep: Hashable, Sendable, CaseIterable {
    /// The first generation is complete, under a draft name.
    case drafted
    /// It has its final name.
    case named
    /// The pointer refers to it.
    case switched
    /// The known names are links to it; the former files are set aside.
    case linked
}
