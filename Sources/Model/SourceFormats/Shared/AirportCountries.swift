/// The countries of the airports with most air cargo, by IATA location code.
///
/// A location needs a country (STIX 2.1, section 4.11). This short list, written from public facts, provides it without
/// the long code lists, which are not shipped; an airport that is not in it is kept without a country and reported.
enum AirportCountries {
    /// The country of an airport as ISO 3166-1 alpha-2.
    static func country(of code: String) -> String? { countries[code] }

    private static let countries: [String: String] = {
        var result: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let codes = line.split(separator: " ")
            for code in codes.dropFirst() { result[String(code)] = String(codes[0]) }
        }
        return result
    }()

    private static let table = """
        US LAX SAN JFK EWR ORD ATL MIA DFW IAH SFO OAK ONT SEA PDX DEN PHX LAS ANC MEM SDF CVG IND PHL BOS IAD BWI
        US CLT DTW MSP SLC TUS ELP LRD MFE SAT AUS MCO TPA FLL RFD AFW HNL BUF CLE PIT STL MCI
        MX MEX NLU TIJ GDL MTY CUN HMO CUL MZT SJD BJX QRO PVR CJS MXL TRC LAP
        CA YYZ YVR YUL YMX YYC YEG YHM YOW YWG YHZ
        CN PEK PKX PVG SHA CAN SZX YNT TAO TNA CTU TFU CKG XIY WUH EHU NKG HGH XMN FOC NGB CGO CSX KMG DLC SHE TSN
        CN HRB HAK SYX WNZ NNG KHN HFE WUX TYN CGQ SJW LHW URC ZUH
        HK HKG
        MO MFM
        TW TPE KHH RMQ TSA
        KR ICN GMP PUS CJU
        JP NRT HND KIX NGO FUK CTS OKA
        SG SIN
        MY KUL PEN JHB
        TH BKK DMK HKT
        VN SGN HAN DAD
        PH MNL CEB CRK
        ID CGK SUB DPS
        IN DEL BOM MAA BLR HYD CCU AMD COK
        PK KHI LHE ISB
        BD DAC CGP
        LK CMB
        AE DXB DWC AUH SHJ
        QA DOH
        SA JED RUH DMM
        KW KWI
        BH BAH
        OM MCT
        TR IST SAW ESB ADB
        IL TLV
        EG CAI
        ET ADD
        KE NBO
        ZA JNB CPT DUR
        NG LOS ABV
        MA CMN
        GB LHR LGW STN EMA MAN BHX GLA EDI LTN
        IE DUB ORK SNN
        FR CDG ORY LYS MRS TLS NCE BSL
        DE FRA HHN MUC CGN LEJ HAM DUS BER STR HAJ NUE FDH BRE
        NL AMS MST RTM EIN
        BE BRU LGG OST ANR
        LU LUX
        CH ZRH GVA
        AT VIE LNZ
        IT MXP FCO BGY BLQ VCE LIN
        ES MAD BCN ZAZ VIT VLC
        PT LIS OPO
        DK CPH BLL
        SE ARN GOT MMX
        NO OSL
        FI HEL
        PL WAW KTW
        CZ PRG
        HU BUD
        RO OTP
        GR ATH
        RU SVO DME VKO LED
        BR GRU VCP GIG CNF MAO CWB POA
        AR EZE
        CL SCL
        PE LIM
        CO BOG MDE CLO
        EC UIO GYE
        PA PTY
        CR SJO
        GT GUA
        HN SAP TGU
        SV SAL
        NI MGA
        DO SDQ
        AU SYD MEL BNE PER ADL
        NZ AKL CHC
        """
}
