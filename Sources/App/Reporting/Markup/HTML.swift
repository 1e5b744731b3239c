internal import Digests
internal import Platform
internal import StrictJSON

/// A builder of markup. Element and attribute names are compile-time constants, text is always escaped, and elements
/// are closed automatically: received text cannot become markup, and the output is well-formed XML.
struct HTML {
    /// The markup written so far.
    private(set) var markup = ""

    /// Writes an element with content.
    mutating func element(_ name: StaticString, _ attributes: Attribute..., body: (inout HTML) -> Void) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element with constant text.
    mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes an empty element.
    mutating func empty(_ name: StaticString, _ attributes: Attribute...) {
        begin(name, attributes)
        markup += "/>"
    }

    /// Writes text, escaped, with invisible characters shown.
    mutating func text(_ text: String) { HTMLText.append(text, style: .marked, to: &markup) }

    /// Writes text where no element is allowed: in a title, or in a plot.
    mutating func plainText(_ text: String) { HTMLText.append(text, style: .plain, to: &markup) }

    /// Writes a received value: isolated from the text direction around it, with the letter forms of its language if
    /// its script determines them.
    mutating func value(_ text: String, language: String? = nil) {
        if let language = language ?? LanguageHint.language(of: text) {
            element("bdi", .lang(language), text: text)
        } else {
            element("bdi", text: text)
        }
    }

    /// Writes constant markup.
    mutating func literal(_ markup: StaticString) { self.markup += markup.description }

    /// Writes data for the page's script. Every character that could be read as markup, or is invisible, is written as
    /// a JSON escape.
    mutating func data(_ value: JSONValue, id: Anchor) {
        markup += "<script type=\"application/json\" id=\"\(id.text)\">"
        for unit in value.text().utf16 {
            let isPlain = (0x20..<0x7F).contains(unit) && ![0x26, 0x27, 0x3C, 0x3E].contains(unit)
            if isPlain, let scalar = Unicode.Scalar(unit) {
                markup.unicodeScalars.append(scalar)
            } else {
                markup += "\\u" + unit.padded(to: 4, radix: 16)
            }
        }
        markup += "</script>"
    }

    /// Writes the page's policy: load nothing, and run no script but the one with the given SHA-256 (Content Security
    /// Policy Level 3, section 2.3.1).
    mutating func contentPolicy(running script: StaticString?) {
        var running = ""
        if let script {
            let digest = Digest.sha256(Array(script.description.utf8))
            running = "script-src 'sha256-\(Base64.encode(digest.bytes))'; "
        }
        markup += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \(running)"
        markup += "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\"/>"
    }

    /// Begins a new line of the source text, for readability.
    mutating func newline() { markup += "\n" }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        begin(name, attributes)
        markup += ">"
    }

    private mutating func begin(_ name: StaticString, _ attributes: [Attribute]) {
        markup += "<\(name)"
        for attribute in attributes {
            markup += " \(attribute.name)=\""
            plainText(attribute.value)
            markup += "\""
        }
    }

    private mutating func close(_ name: StaticString) { markup += "</\(name)>" }
}
