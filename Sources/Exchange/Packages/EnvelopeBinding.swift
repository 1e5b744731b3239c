internal import Diagnostics
internal import X509

/// What an envelope and the package in it must agree about, so that nobody can pass a package on as if it had been
/// meant for somebody else.
enum EnvelopeBinding {
    static func check(_ routing: RoutingSlip, _ manifest: PackageManifest) -> [Finding] {
        var findings: [Finding] = []
        func require(_ agree: Bool, _ field: String) {
            guard !agree else { return }
            findings.append(
                Finding(.envelopePackageMismatch, at: Place(entry: RoutingSlip.entryName), ["field": field]))
        }
        require(routing.recipients == manifest.recipients, "to")
        require(routing.messageID == manifest.messageID, "message_id")
        require(routing.positions == manifest.positions, "positions")
        require(routing.expires == manifest.expires, "expires")
        if !manifest.gateways.contains(routing.sender) {
            findings.append(
                Finding(
                    .gatewayNotPermitted, at: Place(entry: PackageManifest.entryName),
                    [
                        "gateway": routing.sender.short,
                        "permitted": manifest.gateways.map(\.short).joined(separator: ", "),
                    ]))
        }
        return findings
    }
}
