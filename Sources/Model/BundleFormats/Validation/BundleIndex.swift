internal import ModelChecks
internal import Platform
internal import StrictJSON
internal import TradeModel

/// What a validation knows of all objects of a bundle: their ids, and which of them are persons.
struct BundleIndex: Sendable {
    /// What is noted of an object.
    struct Entry: Sendable {
        let id: Fingerprint
        let type: String
        let isPerson: Bool
        /// The names of its markings.
        let handling: [String]

        /// Reads an object, on any thread; `nil` unless it has a type and an id.
        init?(_ document: JSONDocument) {
            let made = document.withView { tape -> (Fingerprint, String, isPerson: Bool, handling: [String])? in
                let object = JSONView(tape, 0)
                guard let type = object.member("type")?.string,
                    let id = object.member("id")?.withString({ Fingerprint(utf8: $0) })
                else { return nil }
                return (
                    id, type,
                    type == "identity" && object.member("identity_class")?.isString("individual") == true,
                    HandlingNames.names(in: object)
                )
            }
            guard let made else { return nil }
            (id, type, isPerson, handling) = (made.0, made.1, made.isPerson, made.handling)
        }
    }

    private(set) var checks: SemanticChecks
    private(set) var objectCount = 0
    private(set) var countsByType: [String: Int] = [:]
    private var handling = HandlingNames()

    /// An index without objects.
    ///
    /// - Parameter clock: the time that no version may be more than a day after; `nil` for no such check.
    init(clock: Timestamp?) { self.init(SemanticChecks(clock: clock)) }

    init(_ checks: SemanticChecks) { self.checks = checks }

    /// The names of the markings, in their order.
    var markings: [String] { handling.names }

    /// Takes what was presumed about other objects when an object was checked.
    mutating func take(_ presumptions: Presumptions) { checks.take(presumptions) }

    /// Adds the next object, by what was noted of it.
    mutating func add(_ entry: Entry?) {
        objectCount += 1
        guard let entry else { return }
        checks.index(entry.id, isPerson: entry.isPerson)
        countsByType[entry.type, default: 0] += 1
        if !entry.handling.isEmpty { handling.add(entry.handling) }
    }
}
