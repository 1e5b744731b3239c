package import CaseFile
package import Diagnostics
internal import Platform

/// What a home asks persons for.
extension Home {
    static let requirePersonsSetting = "require-persons"
    static let requireTwoSetting = "require-two"

    /// The path of the file of a person's key, as it was written.
    package func keyFile(of person: Person) -> String { layout.personKeyFile(person.keyFile) }

    /// What the home asks persons for.
    package func personRules() throws(Fault) -> PersonRules {
        PersonRules(
            persons: try caseFile.settings(Self.requirePersonsSetting)[""],
            two: try caseFile.settings(Self.requireTwoSetting)[""])
    }

    /// Asks persons to sign acts from now on, or no longer.
    ///
    /// - Parameter reason: why, for the log.
    /// - Returns: whether this changed anything.
    /// - Throws: `Fault` `persons-too-few`, and those of the approver.
    package func setPersonRules(
        _ rules: PersonRules, reason: String, approver: ActApprover, by actor: LogActor
    ) throws(Fault) -> Bool {
        try writing { home throws(Fault) in
            let former = try home.personRules()
            guard former != rules else { return false }
            try home.checkPersons(for: rules)
            let approval = try approver.approve(
                ActStatement(
                    .settings, on: [Self.requirePersonsSetting, Self.requireTwoSetting], reason: reason, at: home,
                    by: actor), at: home)
            var hasChanged = false
            if former.requiresPersons != rules.requiresPersons {
                hasChanged = try home.caseFile.set(
                    Self.requirePersonsSetting, to: rules.requiresPersons ? "on" : "off", scope: PersonRules.scope,
                    approval: approval?.json, by: actor)
            }
            if former.requiresTwo != rules.requiresTwo {
                let value = rules.requiresTwo.map(\.rawValue).sorted().joined(separator: ",")
                hasChanged =
                    try home.caseFile.set(
                        Self.requireTwoSetting, to: value, scope: PersonRules.scope, approval: approval?.json, by: actor
                    )
                    || hasChanged
            }
            return hasChanged
        }
    }

    /// Whether there are as many persons as rules ask for, with the roles that sign.
    private func checkPersons(for rules: PersonRules) throws(Fault) {
        let persons = try caseFile.persons().filter { $0.removed == nil }
        for act in PersonAct.settable + [.settings] {
            let needed = rules.signatures(for: act)
            guard persons.filter({ $0.roles.contains(act.role.rawValue) }).count >= needed else {
                throw Fault(.personsTooFew, kind: .policy, ["needed": "\(needed)", "role": act.role.rawValue])
            }
        }
    }
}
