import HomeTestSupport

/// A home of a real world.
struct RealHome {
    /// The folder of it.
    let name: String
    /// Its party, by its number in the script.
    let number: Int
    /// The home as it is opened now.
    var party: Party
    /// The folders with copies of it of earlier times.
    var backups: [String] = []
    /// Whether a copy was ever put in its place.
    var wasRestored = false
    /// The messages that it reported as lost or rejected.
    var reported: Set<String> = []
}
