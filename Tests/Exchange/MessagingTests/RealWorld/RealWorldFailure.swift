/// What a world of real homes shows to be wrong.
struct RealWorldFailure: Error, CustomStringConvertible {
    let description: String
}
