public import Markings

/// A question of policy: may the reader have this object, or this part of one, by this act?
///
/// Pure values. What they are made of is looked up before: the markings of the object in the newest version that the
/// home holds, joined with those that travel; the terms of the agreements that apply; the parties that it came from.
public struct PolicyQuestion: Hashable, Sendable {
    /// The circumstances.
    public var circumstances: PolicyCircumstances
    /// The object's id.
    public var object: String
    /// The JSON Pointer of the part in question; empty for the object as a whole.
    public var pointer: String
    /// The object's type; `artifact` for an attachment (STIX 2.1, section 6.1).
    public var objectType: String
    /// The effective marking of the object or part.
    public var marking: EffectiveMarking
    /// The other parties that it came from; none for what is the giver's own.
    public var origins: [PolicyOrigin]
    /// Whether the party that stated the object retracted it.
    public var isRetracted: Bool
    /// The consents that name the object.
    public var consents: Set<ObjectConsent>
    /// The SHA-256 of the version of the object that goes; `nil` where no consent names it.
    public var version: String?

    /// A question.
    public init(
        _ circumstances: PolicyCircumstances, object: String = "", pointer: String = "", objectType: String,
        marking: EffectiveMarking, origins: [PolicyOrigin] = [], isRetracted: Bool = false,
        consents: Set<ObjectConsent> = [], version: String? = nil
    ) {
        self.circumstances = circumstances
        self.object = object
        self.pointer = pointer
        self.objectType = objectType
        self.marking = marking
        self.origins = origins
        self.isRetracted = isRetracted
        self.consents = consents
        self.version = version
    }

    /// Whether it is passed on by a receiver, and not given by its originator.
    public var isOnward: Bool { circumstances.reader.isOnward || !origins.isEmpty }

    /// The reader as the markings see it.
    var reader: Reader {
        var reader = circumstances.reader
        reader.isOnward = isOnward
        return reader
    }
}
