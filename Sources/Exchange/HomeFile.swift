internal import Files
public import Findings

/// What a file of a home is, and with that who owns it: for whoever has to account for every file that is there.
public enum HomeFile: Hashable, Sendable {
    /// `home.json`.
    case identity
    /// `lock`.
    case lock
    /// `case.sqlite`, and what SQLite keeps beside it.
    case caseFile
    /// `case.key`, and the one that takes its place in a purge.
    case caseKey
    /// `sent.json`.
    case sentNumbers
    /// `parameters.json`.
    case parameters
    /// A list of codes, by its name in `codes`.
    case codeList(String)
    /// A root or a list of a time stamp authority, by its name.
    case timestampAuthority(String)
    /// An imported envelope, by its name in `sealed`: a row of the case file owns it.
    case sealed(String)
    /// A sealed receipt, by its name in `outbox`: a row of the case file owns it.
    case receipt(String)
    /// A refused file, by its name in `quarantine`: a row of the case file owns it.
    case quarantined(String)
    /// `key-set`, or one of the links that lead through it.
    case keyLink
    /// A file of a key set, by the name of its generation and its path in it: `generation.json` there owns it.
    case keySet(generation: String, path: String)
    /// A file of a key set that is being made or destroyed: the step that is under way owns it, else nobody.
    case keyDraft
    /// A file of a home of version 0.1 whose keys stand in the home itself.
    case earlierKeySet
    /// A temporary file: the process that writes it owns it, else nobody.
    case temporary
    /// A file that no part of the program makes.
    case unknown

    /// What a file is, by its path in the folder `.corridor`.
    public init(path: String) {
        let parts = path.split(separator: "/").map(String.init)
        let name = parts.last ?? ""
        let rest = parts.dropFirst().joined(separator: "/")
        if name.hasPrefix(".corridor-") {
            self = .temporary
            return
        }
        switch (parts.first ?? "", parts.count) {
        case ("home.json", 1): self = .identity
        case ("lock", 1): self = .lock
        case ("case.sqlite", 1), ("case.sqlite-wal", 1), ("case.sqlite-shm", 1), ("case.sqlite-journal", 1):
            self = .caseFile
        case ("case.key", 1), ("case.key.next", 1): self = .caseKey
        case ("sent.json", 1): self = .sentNumbers
        case ("parameters.json", 1): self = .parameters
        case ("codes", 2): self = .codeList(name)
        case ("timestamp-authorities", 2): self = .timestampAuthority(name)
        case ("sealed", 2): self = .sealed(name)
        case ("outbox", 2): self = .receipt(name)
        case ("quarantine", 2): self = .quarantined(name)
        case ("key-set", 1): self = .keyLink
        case ("keys", 1), ("certificates", 1), ("crl.pem", 1): self = .keyLink
        case ("keys", _), ("certificates", _): self = .earlierKeySet
        case ("generations", 3...):
            let isDraft =
                parts[1].hasPrefix(KeyGenerations.draftPrefix) || parts[1].hasPrefix(KeyGenerations.destroyedPrefix)
            self =
                isDraft
                ? .keyDraft
                : .keySet(generation: parts[1], path: String(rest.dropFirst(parts[1].count + 1)))
        default: self = .unknown
        }
    }
}

extension HomeLayout {
    /// Every file of the home and what it is, by its path in the folder `.corridor`; links are not followed.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    public func files() throws(Fault) -> [(path: String, file: HomeFile)] {
        try Paths.files(under: home).map { ($0, HomeFile(path: $0)) }
    }
}
