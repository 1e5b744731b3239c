package import StrictJSON

extension JSONDocument {
    /// The ids that an object refers to, in their order: values of properties whose names end in `_ref`, and the entries
    /// of lists whose names end in `_refs`.
    package var referenceTargets: [String] {
        withView { tape in
            var targets: [String] = []
            ReferenceWalk.visit(JSONView(tape, 0)) { found in
                if let target = found.target.string { targets.append(target) }
            }
            return targets
        }
    }
}
