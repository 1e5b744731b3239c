/// With which keys and limits a server is used.
package struct SFTPSettings: Hashable, Sendable {
    /// The file with the home's private key for servers (OpenSSH).
    package var key: String
    /// The file with the keys of servers that a person confirmed (`known_hosts`).
    package var knownHosts: String
    /// Seconds until a connection stands.
    package var connectSeconds = 15
    /// Seconds without a sign of life after which the connection counts as lost; asked for three times in that time.
    package var aliveSeconds = 30
    /// Seconds for which an answer, or the progress of a transfer, is waited for.
    package var silenceSeconds = 60
    /// The bytes of a second that an upload makes at least; slower ones are ended.
    package var slowestUpload = 4096
    /// The most bytes that the answer to a command may have: a listing of the most entries fits.
    package var answerBytes = 16 << 20
    /// The most bytes of memory that `sftp` gets: it holds a whole listing before it prints the first line of it.
    package var memoryBytes = 512 << 20

    /// Settings.
    package init(key: String, knownHosts: String) {
        self.key = key
        self.knownHosts = knownHosts
    }

    /// The arguments of `sftp` but the destination: no configuration of the user or the machine, one key, no agent, no
    /// proxy, nothing forwarded, nothing asked, and only servers that are known. Files are named relative to the working
    /// folder of the session, which has links to them, so that no path needs quotes.
    var arguments: [String] {
        let options = [
            "BatchMode=yes", "StrictHostKeyChecking=yes", "UserKnownHostsFile=\(SFTPSession.knownHostsLink)",
            "GlobalKnownHostsFile=/dev/null", "UpdateHostKeys=no", "VerifyHostKeyDNS=no", "CheckHostIP=no",
            "IdentitiesOnly=yes", "IdentityAgent=none", "PreferredAuthentications=publickey",
            "PasswordAuthentication=no", "KbdInteractiveAuthentication=no", "ForwardAgent=no", "ForwardX11=no",
            "ClearAllForwardings=yes", "ProxyCommand=none", "PermitLocalCommand=no", "ControlMaster=no",
            "ControlPath=none", "EscapeChar=none", "LogLevel=ERROR", "ConnectTimeout=\(connectSeconds)",
            "ConnectionAttempts=1", "ServerAliveInterval=\(max(1, aliveSeconds / 3))", "ServerAliveCountMax=3",
        ]
        return ["-b", "-", "-F", "none", "-i", SFTPSession.keyLink] + options.flatMap { ["-o", $0] }
    }
}
