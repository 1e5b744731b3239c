/// Words that columns of systems are named with in short, and characters in another form.
extension ColumnWords {
    /// Short words, each with what it stands for.
    static let short: [String: [String]] = [
        "nm": ["name"], "nme": ["name"], "addr": ["address"], "adr": ["address"], "add": ["address"], "ln": ["line"],
        "nbr": ["no"], "num": ["no"], "nr": ["no"], "number": ["no"], "numbers": ["no"], "nos": ["no"],
        "numero": ["no"], "cd": ["code"], "ctry": ["country"], "cntry": ["country"], "cty": ["city"],
        "wgt": ["weight"], "wt": ["weight"], "grs": ["gross"], "gw": ["gross", "weight"], "nw": ["net", "weight"],
        "gds": ["goods"], "desc": ["description"], "descr": ["description"], "descrip": ["description"],
        "dcl": ["declared"], "decl": ["declared"], "val": ["value"], "amt": ["amount"], "curr": ["currency"],
        "inv": ["invoice"], "ccy": ["currency"], "cur": ["currency"], "qty": ["quantity"], "qnty": ["quantity"],
        "cant": ["cantidad"],
        "pcs": ["pieces"], "pkgs": ["packages"], "pkg": ["package"], "ctns": ["cartons"], "ph": ["phone"],
        "phn": ["phone"], "dt": ["date"], "orig": ["origin"], "dstn": ["destination"],
        "arpt": ["airport"], "flt": ["flight"], "meas": ["measure"], "shpr": ["shipper"],
        "sndr": ["sender"], "snd": ["sender"], "cnor": ["consignor"], "cgnr": ["consignor"],
        "cnee": ["consignee"], "cgnee": ["consignee"], "csgnee": ["consignee"], "rcvr": ["receiver"],
        "rcv": ["receiver"], "recip": ["recipient"], "rcpt": ["recipient"], "dest": ["destination"],
        "mfr": ["manufacturer"], "mfg": ["manufacture"], "prov": ["province"], "dob": ["birth", "date"],
        "pfx": ["prefix"], "consig": ["consignee"], "remit": ["remitente"], "nom": ["nombre"], "kilogramo": ["kg"],
        "kgms": ["kg"], "kgm": ["kg"], "kilogramos": ["kg"],
    ]

    /// Characters of traditional Chinese in the form that the words here have.
    static let simplified: [Character: Character] = Dictionary(
        zip(
            "單號運貨電話國區稱數報價幣種備註證編碼產淨詳細聯絡郵遞護簽總額員費類別規關稅則場點發貿處說內業廠機設質學採購買賣張裝體長寬達離時間後訂據庫親檔記錄級緝獲個蘭韓馬灣臺義險純務寄屬歷歲縣鄉鎮鐵條標籤際進齡鍵盤車輛齊參與醫藥劑驗檢實際積櫃艙係繫鑑職稱門東倉賬帳樓號碼紐約澳紙僅當歸屬總",
            "单号运货电话国区称数报价币种备注证编码产净详细联络邮递护签总额员费类别规关税则场点发贸处说内业厂机设质学采购买卖张装体长宽达离时间后订据库亲档记录级缉获个兰韩马湾台义险纯务寄属历岁县乡镇铁条标签际进龄键盘车辆齐参与医药剂验检实际积柜舱系系鉴职称门东仓账账楼号码纽约澳纸仅当归属总"
        ), uniquingKeysWith: { first, _ in first })

    /// Units of weight as columns of units state them, with the letters of air waybills.
    static func weightUnit(_ text: String) -> String? {
        let word = text.lowercased().filter { $0 != "." }
        return ["k": "KGM", "l": "LBR"][word] ?? weights[word]
    }

    /// Units of quantity as columns of units state them, as codes of UNECE Recommendation 20.
    static func quantityUnit(_ text: String) -> String? {
        let word = text.lowercased().filter { $0 != "." }
        return quantityUnits[word] ?? weights[word]
    }

    private static let quantityUnits: [String: String] = [
        "pc": "H87", "pcs": "H87", "pce": "H87", "piece": "H87", "pieces": "H87", "ea": "H87", "each": "H87",
        "unit": "H87", "units": "H87", "pieza": "H87", "piezas": "H87", "pza": "H87", "pzas": "H87", "pz": "H87",
        "unidad": "H87", "unidades": "H87", "个": "H87", "個": "H87", "件": "H87", "只": "H87", "台": "H87", "支": "H87",
        "h87": "H87", "nmb": "NMB", "pair": "PR", "pairs": "PR", "par": "PR", "pares": "PR", "双": "PR", "雙": "PR",
        "set": "SET", "sets": "SET", "juego": "SET", "套": "SET", "m": "MTR", "米": "MTR", "metro": "MTR",
        "metros": "MTR", "l": "LTR", "ltr": "LTR", "litro": "LTR", "litros": "LTR", "升": "LTR", "dozen": "DZN",
        "docena": "DZN",
    ]
}
