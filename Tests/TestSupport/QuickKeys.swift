internal import Files

/// Keys of test homes that are opened quickly. Deriving a key from a passphrase is slow on purpose
/// (`PrivateKey.derivationRounds`), and most of what a test that seals or imports would spend its time on; it is the key
/// files' own parameter, so the homes that tests copy have their keys encrypted again with few rounds, by OpenSSL.
public enum QuickKeys {
    /// Encrypts every key in a folder again under the same passphrase.
    public static func make(in folder: String, passphrase: String) throws {
        let result = try Tool.run(
            "bash",
            [
                "-c",
                """
                set -e -o pipefail
                umask 077
                find . -name '*.key.pem' -type f | while read -r key; do
                    openssl pkey -in "$key" -passin env:PASSPHRASE |
                        openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -iter 16 -passout env:PASSPHRASE -out "$key.quick"
                    old=$(sha256sum < "$key"); new=$(sha256sum < "$key.quick")
                    mv "$key.quick" "$key"
                    # The list of the key set's files knows its digest.
                    sed -i "s/${old%% *}/${new%% *}/" "${key%/keys/*}/generation.json"
                done
                """,
            ], folder: folder, environment: ["PATH": "/usr/bin:/bin", "PASSPHRASE": passphrase])
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
    }
}
