import Diagnostics
import Testing
import Transports

@Suite struct SFTPAddressTests {
    @Test(arguments: [
        ("sftp://corridor@files.example.org/exchange/in", "files.example.org", 22, "/exchange/in"),
        ("sftp://a_b@192.0.2.7:2022/", "192.0.2.7", 2022, "/"),
        ("sftp://user@[2001:db8::1]:22/x", "2001:db8::1", 22, "/x"),
    ])
    func anAddressHasItsParts(text: String, host: String, port: Int, path: String) throws {
        let address = try SFTPAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.path == path)
        #expect(try SFTPAddress(address.description) == address)
    }

    @Test(arguments: [
        "https://user@example.org/x", "sftp://example.org/x", "sftp://user@example.org", "sftp://-oProxy@example.org/x",
        "sftp://user@-oProxyCommand=id/x", "sftp://user:password@example.org/x", "sftp://user@example.org:0/x",
        "sftp://user@example.org:99999/x", "sftp://user@example.org:2 2/x", "sftp://user@example.org/a b",
        "sftp://user@example.org/../x", "sftp://user@example.org//x", "sftp://user@example.org/a\"b",
        "sftp://user@example.org/a*", "sftp://user@example.org/-x", "sftp://user@example.org/a\nb", "sftp://us\ner@h/x",
        "sftp://user@exa mple.org/x", "sftp://user@[::1/x", "sftp://user@[;id]/x", "sftp://user@example.org/a/",
    ])
    func whatCouldBeAnOptionOrACommandIsRefused(text: String) {
        #expect { try SFTPAddress(text) } throws: { ($0 as? Fault)?.code == .addressInvalid }
    }
}
