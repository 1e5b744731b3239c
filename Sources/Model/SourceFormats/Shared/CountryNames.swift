/// The country names of the SDN list, in its spelling, with their ISO 3166-1 alpha-2 codes.
enum CountryNames {
    /// The code of a country by its name in the list.
    static func code(_ name: String) -> String? { codes[name] }

    private static let codes: [String: String] = Dictionary(
        table.split(separator: "\n").compactMap { line -> (String, String)? in
            guard let end = line.firstIndex(of: " ") else { return nil }
            return (String(line[line.index(after: end)...]), String(line[..<end]))
        }, uniquingKeysWith: { first, _ in first })

    private static let table = """
        AF Afghanistan
        AL Albania
        DZ Algeria
        AO Angola
        AG Antigua and Barbuda
        AR Argentina
        AM Armenia
        AU Australia
        AT Austria
        AZ Azerbaijan
        BS Bahamas, The
        BH Bahrain
        BD Bangladesh
        BB Barbados
        BY Belarus
        BE Belgium
        BZ Belize
        BM Bermuda
        BO Bolivia
        BA Bosnia and Herzegovina
        BR Brazil
        BN Brunei
        BG Bulgaria
        MM Burma
        CV Cabo Verde
        KH Cambodia
        CM Cameroon
        CA Canada
        KY Cayman Islands
        CF Central African Republic
        TD Chad
        CL Chile
        CN China
        CO Colombia
        KM Comoros
        CD Congo, Democratic Republic of the
        CR Costa Rica
        CI Cote d Ivoire
        HR Croatia
        CU Cuba
        CY Cyprus
        CZ Czech Republic
        KP Democratic People's Republic of Korea
        DJ Djibouti
        DO Dominican Republic
        EC Ecuador
        EG Egypt
        SV El Salvador
        GQ Equatorial Guinea
        ER Eritrea
        EE Estonia
        ET Ethiopia
        FI Finland
        FR France
        GE Georgia
        DE Germany
        GH Ghana
        GI Gibraltar
        GR Greece
        GT Guatemala
        GN Guinea
        GW Guinea-Bissau
        HT Haiti
        HN Honduras
        HK Hong Kong
        HU Hungary
        IN India
        ID Indonesia
        IR Iran
        IQ Iraq
        IE Ireland
        IL Israel
        IT Italy
        JM Jamaica
        JP Japan
        JE Jersey
        JO Jordan
        KZ Kazakhstan
        KE Kenya
        KP Korea, North
        KR Korea, South
        XK Kosovo
        KW Kuwait
        KG Kyrgyzstan
        LV Latvia
        LB Lebanon
        LR Liberia
        LY Libya
        LI Liechtenstein
        LU Luxembourg
        MO Macau
        MK Macedonia, The Former Yugoslav Republic of
        MY Malaysia
        MV Maldives
        ML Mali
        MT Malta
        IM Man, Isle of
        MH Marshall Islands
        MR Mauritania
        MX Mexico
        MD Moldova
        MC Monaco
        MN Mongolia
        ME Montenegro
        MA Morocco
        MZ Mozambique
        NA Namibia
        NL Netherlands
        NZ New Zealand
        NI Nicaragua
        NE Niger
        NG Nigeria
        MK North Macedonia, The Republic of
        NO Norway
        OM Oman
        PK Pakistan
        PS Palestinian
        PA Panama
        PY Paraguay
        PE Peru
        PH Philippines
        PL Poland
        PT Portugal
        QA Qatar
        RO Romania
        RU Russia
        RW Rwanda
        KN Saint Kitts and Nevis
        VC Saint Vincent and the Grenadines
        VC St. Vincent and the Grenadines
        SM San Marino
        SA Saudi Arabia
        SN Senegal
        RS Serbia
        SC Seychelles
        SL Sierra Leone
        SG Singapore
        SK Slovakia
        SI Slovenia
        SO Somalia
        ZA South Africa
        SS South Sudan
        ES Spain
        LK Sri Lanka
        SD Sudan
        SE Sweden
        CH Switzerland
        SY Syria
        TW Taiwan
        TJ Tajikistan
        TZ Tanzania
        TH Thailand
        GM The Gambia
        TG Togo
        TT Trinidad and Tobago
        TN Tunisia
        TR Turkey
        TM Turkmenistan
        UG Uganda
        UA Ukraine
        AE United Arab Emirates
        GB United Kingdom
        US United States
        UY Uruguay
        UZ Uzbekistan
        VE Venezuela
        VN Vietnam
        VG Virgin Islands, British
        YE Yemen
        ZM Zambia
        ZW Zimbabwe
        """
}
