package import StrictJSON

/// What a signed statement is about, by its act.
package enum StatementSubject: Hashable, Sendable {
    /// An object is retracted.
    case retraction(of: StatedObject)
    /// A retraction of an object, by its digest, is lifted.
    case reinstatement(of: StatedObject, lifting: String)
    /// Markings are added to an object: whole marking definitions of STIX 2.1 (section 7.2), 1 to 20, in the order of
    /// their ids.
    case narrowing(of: StatedObject, markings: [JSONValue])
    /// Versions of an object, by the SHA-256 of their canonical JSON, count no longer: 1 to 100, in their order.
    case supersession(of: StatedObject, versions: [String])

    /// The act.
    package var act: StatementAct {
        switch self {
        case .retraction: .retract
        case .reinstatement: .reinstate
        case .narrowing: .narrow
        case .supersession: .supersede
        }
    }

    /// The object that it corrects; `nil` when it corrects no object.
    package var object: StatedObject? {
        switch self {
        case .retraction(let object), .reinstatement(let object, _), .narrowing(let object, _),
            .supersession(let object, _):
            object
        }
    }
}
