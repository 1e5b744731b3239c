internal import Identifiers
internal import Platform

/// The values that properties of FollowTheMoney allow, so that its own reader accepts everything that is written.
enum FollowTheMoneyValues {
    /// A country's code; `nil` for one that FollowTheMoney does not know.
    static func country(_ text: String) -> String? {
        let code = text.lowercased()
        return countries.contains(code) ? code : nil
    }

    /// A telephone number in E.164; `nil` for other text.
    static func phone(_ text: String) -> String? {
        guard text.first == "+" else { return nil }
        let digits = text.dropFirst().filter { $0 != " " && $0 != "-" && $0 != "(" && $0 != ")" }
        guard (8...15).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return "+" + digits
    }

    /// An e-mail address; `nil` for other text.
    static func email(_ text: String) -> String? {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !halves[1].hasPrefix(".")
            && !halves[1].hasSuffix(".") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isAddress ? text.lowercased() : nil
    }

    /// A complete or partial date.
    static func date(_ text: String) -> String? { SourceDate(iso: text) == nil ? nil : text }

    /// A point in time, to the second.
    static func time(_ text: String) -> String? { Timestamp(text).map { String($0.rfc3339.prefix(19)) } }

    /// The properties of identifiers, by scheme; FollowTheMoney checks some of them by their rules.
    static let identifierProperties: [String: String] = [
        "registration-number": "registrationNumber", "tax-id": "taxNumber", "vat": "vatCode", "lei": "leiCode",
        "duns": "dunsCode", "uscc": "uscCode", "inn": "innCode", "ogrn": "ogrnCode", "okpo": "okpoCode",
        "bic": "swiftBic", "uei": "uniqueEntityId", "license": "licenseNumber", "bvd": "bvdId",
    ]

    /// The properties whose values FollowTheMoney refuses if they fail their check rule.
    static let checked: Set<String> = [
        "leiCode", "uscCode", "innCode", "ogrnCode", "swiftBic", "uniqueEntityId", "imoNumber",
    ]

    /// Whether a value of a checked property passes.
    static func passes(_ scheme: String, _ value: String) -> Bool {
        IdentifierScheme.named(scheme)?.check(value) == .valid
    }

    /// FollowTheMoney's topics of entities.
    static let topics: Set<String> = words(
        """
        asset.frozen corp.clone corp.disqual corp.offshore corp.public corp.shell crime crime.boss crime.cyber crime.env
        crime.fin crime.fraud crime.terror crime.theft crime.traffick crime.traffick.drug crime.traffick.human crime.war
        debarment export.control export.control.linked export.risk fin fin.bank fin.fund forced.labor gov gov.admin
        gov.executive gov.financial gov.head gov.igo gov.judicial gov.legislative gov.muni gov.national gov.religion
        gov.security gov.soe gov.state invest.ban invest.risk mare.detained mare.shadow mare.sts mil poi pol.party
        pol.union reg.action reg.warn rel role.acct role.act role.civil role.diplo role.journo role.judge role.lawyer
        role.lobby role.oligarch role.pep role.pol role.rca role.spy sanction sanction.counter sanction.linked wanted
        """)

    private static let countries: Set<String> = words(
        """
        ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz
        ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo
        fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je
        jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo
        mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw
        py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm
        tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0.isNewline }.map(String.init))
    }
}
