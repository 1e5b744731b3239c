/// Running a home over years, killed at any call: passphrases, the root on a medium, backups.
extension FaultScenario {
    private static let opens = #"""
        corridor open three.asice -d opened --home agency $P || fail "what was sealed before does not open"
        corridor partner add agency/profile.asice --yes --home carrier || fail "the profile is refused"
        corridor seal one.json --to 'Example Carrier' -o fresh.asice --home agency $P || fail "sealing fails"
        corridor import fresh.asice --home carrier $P || fail "what is sealed now is refused"

        """#

    private static let recoveryKey = #"""
        corridor backup key -o recovery.key --new-passphrase-file passphrase.txt --home agency

        """#

    private static let backedUp = recoveryKey + "corridor backup -o backup --state state --home agency\n"

    private static let recovery = "--recovery-key recovery.key --recovery-passphrase-file passphrase.txt"

    /// The restored home is whole, and sends in a stream of its own once that is decided.
    private static let works = #"""
        corridor home accept-restore --reason test --home restored || true
        corridor check-home --home restored >whole.txt 2>&1 || fail "the restored home is not whole: $(cat whole.txt)"
        corridor seal one.json --to 'Example Carrier' -o fresh.asice --home restored $P || fail "sealing fails"
        corridor import fresh.asice --home carrier $P || fail "what is sealed now is refused"

        """#

    static let running: [FaultScenario] = [
        FaultScenario(
            name: "key passphrase", before: "echo 'another passphrase' > other.txt; chmod 600 other.txt",
            command: "corridor key passphrase --role receipt --new-passphrase-file other.txt --home agency $P",
            afterwards: #"""
                openssl pkey -in agency/.corridor/keys/receipt.key.pem -passin file:other.txt -noout \
                    || fail "it has not the new passphrase"
                openssl pkey -in agency/.corridor/keys/root.key.pem -passin file:passphrase.txt -noout \
                    || fail "another key has not its own"

                """# + opens),
        FaultScenario(
            name: "key root move", before: "mkdir medium",
            command: "corridor key root move --to medium --home agency $P", again: [0, 2],
            afterwards: #"""
                [ -z "$(find agency/.corridor -name 'root*.key.pem')" ] || fail "the key is in the home"
                corridor key renew --root medium/corridor-root-* --home agency $P || fail "the key is not on the medium"

                """# + opens),
        FaultScenario(
            name: "key root return",
            before: "mkdir medium; corridor key root move --to medium --home agency $P",
            command: "corridor key root return --root medium/corridor-root-* --home agency $P", again: [0, 2],
            afterwards: #"""
                [ $(count medium) = 0 ] || fail "left on the medium: $(find medium)"
                corridor key renew --home agency $P || fail "the key is not in the home"

                """# + opens),
        FaultScenario(
            name: "backup key",
            command: "corridor backup key -o recovery.key --new-passphrase-file passphrase.txt --home agency",
            again: [0, 2, 5],
            afterwards: #"""
                [ -e agency/.corridor/recovery.pem ] || corridor backup key -o second.key --new-passphrase-file \
                    passphrase.txt --home agency || fail "no key can be made"
                corridor backup -o backup --state state --home agency || fail "nothing is backed up"
                """#),
        FaultScenario(
            name: "backup", before: recoveryKey,
            command: "corridor backup -o backup --state state --home agency", again: [0, 5],
            afterwards:
                "corridor restore backup --to restored --state state \(recovery) || fail 'it cannot be restored'\n"
                + works),
        FaultScenario(
            name: "backup of a state", before: backedUp, command: "corridor backup --state state --home agency",
            afterwards:
                "corridor restore backup --to restored --state state \(recovery) || fail 'it cannot be restored'\n"
                + works),
        FaultScenario(
            name: "restore", before: backedUp,
            command: "corridor restore backup --to restored --state state \(recovery)",
            again: [0, 2], afterwards: works),
        FaultScenario(
            name: "home accept-restore",
            before: backedUp + "corridor restore backup --to restored --state state \(recovery)",
            command: "corridor home accept-restore --reason test --home restored", again: [0, 2], afterwards: works),
        FaultScenario(
            name: "home take-in",
            before: backedUp + #"""
                cp -r agency device
                corridor stream renew --beside --reason test --home device
                sed 's/0d6b8e0a4b11/0d6b8e0a4bff/g' one.json > own.json
                corridor seal own.json --to 'Example Carrier' -o mine.asice --home agency $P
                corridor retract identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4bff --reason test --home agency $P
                corridor backup --state later --home agency

                """#,
            command: "corridor home take-in --state later \(recovery) --home device", again: [0],
            afterwards: #"""
                corridor home take-in --state later RECOVERY --home device || fail "it cannot be taken in again"
                corridor log list --home device | grep -q device-taken-in || fail "nothing is taken in"

                """#.replacing("RECOVERY", with: recovery)),
        FaultScenario(
            name: "home catch-up",
            before: backedUp + #"""
                corridor purge --before 2100-01-01 --reason test --home agency
                corridor partner suspend 'Example Partner' --reason test --home agency
                corridor backup --state later --home agency

                """# + "corridor restore backup --to restored --state state \(recovery)",
            command: "corridor home catch-up --state later \(recovery) --home restored", again: [0, 2],
            afterwards: #"""
                [ $(count restored/.corridor/sealed) = 0 ] || fail "what was purged is there"
                corridor partner list --home restored | grep -q suspended || fail "nobody is suspended"

                """# + works),
    ]
}
