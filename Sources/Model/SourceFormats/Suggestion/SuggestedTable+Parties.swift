/// Whose the columns of parties are.
extension SuggestedTable {
    /// A supplier sends and a buyer receives where no column names who does; beside those who do, they are not exported.
    mutating func findTradeParties() {
        let named = Set(columns.filter { !$0.isOfTrade && $0.meaning?.isName == true }.compactMap(\.role))
        for index in columns.indices where columns[index].isOfTrade {
            guard let role = columns[index].role else { continue }
            if named.contains(role) {
                columns[index].meaning = nil
                columns[index].role = nil
                columns[index].doubt("it describes one more party, beside the \(role.rawValue)")
            } else {
                columns[index].doubt("taken for the \(role.rawValue)'s")
            }
        }
    }

    /// What describes a party and does not say which one belongs to the party of the columns before it.
    mutating func findRolesByPosition() {
        let roles = Set(columns.filter { $0.meaning?.isOfParty == true }.compactMap(\.role))
        guard !roles.isEmpty else { return }
        var last: (role: ConsignmentRole, name: String)?
        for index in columns.indices {
            guard let meaning = columns[index].meaning, meaning.isOfParty else {
                last = nil
                continue
            }
            if let role = columns[index].role {
                last = (role, columns[index].name)
            } else if let found = last, columns[index].isNamed, !meaning.isName {
                columns[index].role = found.role
                columns[index].doubt("taken for the \(found.role.rawValue)'s, because it follows \(found.name)")
            }
        }
    }

    /// Beside the name of a company, that of a person is whom to ask for; alone, it is the party's.
    mutating func findContacts() {
        for role in Set(columns.map(\.role)) {
            let own = columns.indices.filter { columns[$0].role == role && columns[$0].meaning?.isName == true }
            let hasCompany = own.contains { columns[$0].meaning == .company && !columns[$0].forms.isEmpty }
            let hasName = hasCompany || own.contains { columns[$0].meaning != .contactName }
            for index in own {
                switch columns[index].meaning {
                case .name? where hasCompany:
                    columns[index].meaning = .contactName
                    if columns[index].reason.isEmpty {
                        columns[index].reason = "the person to ask for, or the party where no company is named"
                    }
                case .contactName? where !hasName: columns[index].meaning = .name
                case .nameAndAddress?:
                    columns[index].doubt(
                        "a name with its address behind it: all of it becomes the name; divide the column at its source"
                    )
                case _?, nil: break
                }
            }
        }
    }
}
