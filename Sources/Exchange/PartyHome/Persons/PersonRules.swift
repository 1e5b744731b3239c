/// What a home asks persons for.
package struct PersonRules: Hashable, Sendable {
    /// Whether every act that can be signed must be signed by a person.
    package var requiresPersons: Bool
    /// The acts that two persons must sign.
    package var requiresTwo: Set<PersonAct>

    /// Which acts can be asked for, as the log says it of a change of the rules: more than in the version before, whose
    /// homes did some of them without signatures.
    static let scope = 2

    /// Rules; without arguments none.
    package init(requiresPersons: Bool = false, requiresTwo: Set<PersonAct> = []) {
        self.requiresPersons = requiresPersons
        self.requiresTwo = requiresTwo
    }

    /// Reads the values of the settings.
    init(persons: String?, two: String?) {
        requiresPersons = persons == "on"
        requiresTwo = Set((two ?? "").split(separator: ",").compactMap { PersonAct(rawValue: String($0)) })
    }

    /// How many persons must sign an act.
    package func signatures(for act: PersonAct) -> Int {
        if requiresTwo.contains(act) || (act.isOfRules && !requiresTwo.isEmpty) { return 2 }
        return requiresPersons ? 1 : 0
    }
}
