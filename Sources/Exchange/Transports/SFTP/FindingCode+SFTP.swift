package import Diagnostics

/// What the transport over OpenSSH `sftp` can find, with its words.
extension FindingCode {
    /// An address is not one that is used.
    package static let addressInvalid = FindingCode(
        "address-invalid", severity: .error,
        sentence: "{address} is no address that files are sent to: {reason}.",
        advice: "An address is the path of a folder, or sftp://USER@HOST/PATH with an absolute path.")

    /// OpenSSH is not installed.
    package static let sftpProgramMissing = FindingCode(
        "sftp-program-missing", severity: .error,
        sentence: "The program {program} is not installed.",
        advice: "Install the client of OpenSSH; on Debian its package is openssh-client.")

    /// The server's key is not the one that was confirmed.
    package static let sftpHostKeyChanged = FindingCode(
        "sftp-host-key-changed", severity: .error,
        sentence: "The server {host} shows another key than the one that was confirmed; nothing was sent or fetched.",
        advice:
            "Ask the operator of the server, over another channel, whether its key was exchanged, and confirm the new "
            + "fingerprint if it was.")

    /// Nobody confirmed the server's key yet.
    package static let sftpHostUnknown = FindingCode(
        "sftp-host-unknown", severity: .error,
        sentence: "The key of the server {host} was not confirmed yet; nothing was sent or fetched.",
        advice: "Compare its fingerprint with the operator of the server, and confirm it.")

    /// The server does not accept the home's key.
    package static let sftpKeyRefused = FindingCode(
        "sftp-key-refused", severity: .error,
        sentence: "The server {host} does not accept this home's transport key.",
        advice: "Ask the operator of the server to permit the public key for this user.")

    /// The home has no key for servers.
    package static let sftpKeyMissing = FindingCode(
        "sftp-key-missing", severity: .error,
        sentence: "This home has no transport key for servers.",
        advice: "Make one, and give its public part to the operator of the server.")

    /// The server cannot be reached.
    package static let sftpUnreachable = FindingCode(
        "sftp-unreachable", severity: .error,
        sentence: "The server {host} cannot be reached: {reason}.",
        advice: "Check the network and the address; the next call tries it again.")

    /// The connection ended before the work.
    package static let sftpConnectionLost = FindingCode(
        "sftp-connection-lost", severity: .error,
        sentence: "The connection to {host} ended: {reason}.",
        advice: "Run the command again; what was transferred is kept.")

    /// The server did not answer in time.
    package static let sftpTimedOut = FindingCode(
        "sftp-timed-out", severity: .error,
        sentence: "The server {host} did not answer for {seconds} seconds.",
        advice: "Run the command again; what was transferred is kept.")

    /// The server offers no file transfer.
    package static let sftpNotOffered = FindingCode(
        "sftp-not-offered", severity: .error,
        sentence: "The server {host} offers no file transfer by SFTP to this user.",
        advice: "Ask the operator of the server to switch it on.")

    /// The server said something that nobody asked for.
    package static let sftpAnswerOdd = FindingCode(
        "sftp-answer-odd", severity: .error,
        sentence: "The server {host} answered in an unexpected way: {reason}.",
        advice: "Ask the operator of the server; nothing of the answer was used.")

    /// Nobody confirmed the key that a server shows.
    package static let hostKeyUnconfirmed = FindingCode(
        "host-key-unconfirmed", severity: .error,
        sentence: "No key of the server {host} was confirmed.",
        advice: "Ask the operator of the server for the fingerprint of its key, and give it.")

    /// A file has no key of a server.
    package static let hostKeyUnreadable = FindingCode(
        "host-key-unreadable", severity: .error,
        sentence: "This is no public key of a server in the form of OpenSSH.",
        advice: "Ask the operator for the line of ssh_host_ed25519_key.pub.")

    /// The key for servers could not be made.
    package static let transportKeyFailed = FindingCode(
        "transport-key-failed", severity: .error,
        sentence: "The key for servers could not be made.",
        advice: "Check that there is space, and that the client of OpenSSH is whole.")
}
