import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// The first mapping that is suggested for tables as carriers, posts and forwarders export them.
@Suite struct UnseenTableTests {
    /// A table of one kind: its header, its rows, and what each column becomes; `-` is not exported.
    struct Table: CustomTestStringConvertible {
        let name: String
        let text: String
        let targets: [String: String]
        var testDescription: String { name }
    }

    static let tables = [
        Table(
            name: "a carrier's manifest, named by its system",
            text: """
                MAWB_PFX|MAWB_NBR|HAWB_NBR|ORIG_ARPT_CD|DEST_ARPT_CD|FLT_NBR|FLT_DT|SHPR_NM|SHPR_ADDR_LN_1|SHPR_CTRY_CD|SHPR_TEL_NBR|CNEE_NM|CNEE_STATE_CD|CNEE_ZIP|CNEE_ACCT_NBR|PCS_QTY|GRS_WGT|WGT_UOM|GDS_DESC|DCL_VAL_AMT|CURR_CD
                176|12345675|ZX100001|HKG|LAX|EX814|21MAY26|Example Trading Ltd|1 Example Road|HK|+852 5555 0142|Ann Example|CA|90001|A77|2|72.8|K|machine parts|93|USD
                176|12345675|ZX100002|HKG|JFK|EX812|22MAY26|Example Trading Ltd|1 Example Road|HK|+852 5555 0142|Bo Example|NY|10001|A78|1|160.5|L|keyboards|18|USD

                """,
            targets: [
                "MAWB_PFX": "consignment: note:MAWB_PFX", "MAWB_NBR": "consignment: note:MAWB_NBR",
                "HAWB_NBR": "consignment: identifier:hawb", "ORIG_ARPT_CD": "origin: name",
                "DEST_ARPT_CD": "destination: name", "FLT_NBR": "consignment: note:FLT_NBR",
                "FLT_DT": "consignment: note:FLT_DT", "SHPR_NM": "sender: name",
                "SHPR_ADDR_LN_1": "sender: address.street", "SHPR_CTRY_CD": "sender: address.country",
                "SHPR_TEL_NBR": "sender: phone", "CNEE_NM": "receiver: name",
                "CNEE_STATE_CD": "receiver: address.administrative_area", "CNEE_ZIP": "receiver: address.postal_code",
                "CNEE_ACCT_NBR": "-", "PCS_QTY": "consignment: package_count", "GRS_WGT": "goods: gross_weight",
                "WGT_UOM": "goods: unit of GRS_WGT", "GDS_DESC": "goods: description",
                "DCL_VAL_AMT": "goods: declared_value", "CURR_CD": "goods: unit of DCL_VAL_AMT",
            ]),
        Table(
            name: "an express carrier's parcels, with companies and whom to ask for",
            text: """
                trackingNumber,shipmentDate,serviceType,senderCompanyName,senderContactName,senderAddressLine1,senderEmailAddress,senderCountryCode,recipientCompanyName,recipientContactName,recipientAddressLine1,recipientStateOrProvince,recipientCountryCode,numberOfPieces,totalWeightKg,customsValue,customsCurrency,commodityDescription,HSCode,countryOfManufacture
                720758370765,2026-04-16T06:19:00+08:00,PRIORITY,Example Parts LLC,Ann Example,1 Example Road,a@mail.example,CN,,Bo Example,2 Example Street,CO,US,2,26.9,501,USD,plastic toys,950300,CN
                720758370776,2026-04-17T07:20:00+08:00,ECONOMY,Example Parts LLC,Ann Example,1 Example Road,a@mail.example,CN,Example Shop,Cy Example,3 Example Street,CA,US,1,2.5,35,USD,keyboards,847160,TW

                """,
            targets: [
                "trackingNumber": "consignment: identifier:hawb", "shipmentDate": "consignment: declared_at",
                "serviceType": "-", "senderCompanyName": "sender: name", "senderContactName": "sender: name.contact",
                "senderAddressLine1": "sender: address.street", "senderEmailAddress": "sender: email",
                "senderCountryCode": "sender: address.country", "recipientCompanyName": "receiver: name",
                "recipientContactName": "receiver: name.contact", "recipientAddressLine1": "receiver: address.street",
                "recipientStateOrProvince": "receiver: address.administrative_area",
                "recipientCountryCode": "receiver: address.country", "numberOfPieces": "consignment: package_count",
                "totalWeightKg": "goods: gross_weight", "customsValue": "goods: declared_value",
                "customsCurrency": "goods: unit of customsValue", "commodityDescription": "goods: description",
                "HSCode": "goods: hs_code", "countryOfManufacture": "goods: country_of_origin",
            ]),
        Table(
            name: "a forwarder's houses",
            text: """
                House B/L No.;Master AWB No.;Shipper;Consignee;Notify Party;Notify Address;Delivery Agent;Port of Loading;Port of Discharge;ETD;No. of Pkgs;Package Type;G.W. (KGS);N.W. (KGS);CBM;Description of Goods;Invoice No.;Invoice Amount;Currency
                FWD2600001;888-55501445;Example Trading;Example Shop;SAME AS CONSIGNEE;4 Example Street;Agent Example;HKHKG;USORD;23-May-2026;17;CTN;382;266;1.85;LED lamps;INV-1;71,267.17;USD
                FWD2600002;888-55501445;Example Trading;Example Store;Example Broker;5 Example Street;Agent Example;HKHKG;USORD;23-May-2026;3;PLT;12;9;0.5;toys;INV-2;1,200.00;USD

                """,
            targets: [
                "House B/L No.": "consignment: identifier:hawb", "Master AWB No.": "master: identifier:awb",
                "Shipper": "sender: name", "Consignee": "receiver: name", "Notify Party": "notify: name",
                "Notify Address": "notify: address.street", "Delivery Agent": "-", "Port of Loading": "origin: name",
                "Port of Discharge": "destination: name", "ETD": "consignment: note:ETD",
                "No. of Pkgs": "consignment: package_count", "Package Type": "consignment: note:Package Type",
                "G.W. (KGS)": "goods: gross_weight", "N.W. (KGS)": "goods: net_weight", "CBM": "consignment: note:CBM",
                "Description of Goods": "goods: description", "Invoice No.": "-",
                "Invoice Amount": "goods: declared_value", "Currency": "goods: unit of Invoice Amount",
            ]),
        Table(
            name: "a customs broker's pedimentos",
            text: """
                Pedimento;Fecha de entrada;Importador;R.F.C.;Domicilio fiscal;Proveedor;País del proveedor;Guía;Guía House;Aeropuerto de origen;Peso bruto kgs;Cantidad de bultos;Fracción;Descripción;Cantidad UMC;Unidad de medida;Valor en dólares;País de origen
                26 47 3979 6000001;16/02/2026;Comercial Ejemplo SA de CV;TRB010101AA4;Av. Ejemplo 12;Example Trading;China;176-12345675;H0000001;HKG;816,58;19;95030099;juguetes;12,5;pieza;4834,00;CHN
                26 47 3979 6000002;17/02/2026;Comercial Ejemplo SA de CV;TRB010101AA4;Av. Ejemplo 12;Example Trading;Vietnam;176-12345686;H0000002;SGN;9,50;2;84713001;teclados;3;pieza;120,50;VNM

                """,
            targets: [
                "Pedimento": "consignment: note:Pedimento", "Fecha de entrada": "consignment: declared_at",
                "Importador": "receiver: name", "R.F.C.": "receiver: identifier:rfc",
                "Domicilio fiscal": "receiver: address.street", "Proveedor": "sender: name",
                "País del proveedor": "sender: address.country", "Guía": "master: identifier:awb",
                "Guía House": "consignment: identifier:hawb", "Aeropuerto de origen": "origin: name",
                "Peso bruto kgs": "goods: gross_weight", "Cantidad de bultos": "consignment: package_count",
                "Fracción": "goods: hs_code", "Descripción": "goods: description", "Cantidad UMC": "goods: quantity",
                "Unidad de medida": "goods: unit of Cantidad UMC", "Valor en dólares": "goods: declared_value",
                "País de origen": "goods: country_of_origin",
            ]),
        Table(
            name: "orders across the border in Chinese",
            text: """
                订单编号,物流运单编号,主运单编号,申报日期,发货人名称,发货人电话,订购人姓名,收货人姓名,收货省份,收货人详细地址,收货国别,商品货号,商品名称,商品HS编码,规格型号,申报数量,计量单位,单价,总价,币制,毛重（KG）,净重（KG）,原产国（地区）,包装件数
                DD2026001,YT369855,888-55501445,2026/09/26,示例贸易有限公司,0755-55509380,李娜,安娜,加州,1 Example Road,美国,SKU27,手机壳,3926909090,黑色,3,个,17.11,44.23,人民币,1.921,1.5,中国,1
                DD2026002,YT369856,888-55501445,2026/09/27,示例贸易有限公司,0755-55509380,李娜,王样本,安省,2 Example Road,加拿大,SKU28,键盘,8471607200,白色,1,件,60.00,60.00,人民币,0.9,0.8,中国,1

                """,
            targets: [
                "订单编号": "consignment: note:订单编号", "物流运单编号": "consignment: identifier:hawb",
                "主运单编号": "master: identifier:awb", "申报日期": "consignment: declared_at", "发货人名称": "sender: name",
                "发货人电话": "sender: phone", "订购人姓名": "-", "收货人姓名": "receiver: name",
                "收货省份": "receiver: address.administrative_area", "收货人详细地址": "receiver: address.street",
                "收货国别": "receiver: address.country", "商品货号": "consignment: note:商品货号",
                "商品名称": "goods: description", "商品HS编码": "goods: hs_code", "规格型号": "consignment: note:规格型号",
                "申报数量": "goods: quantity", "计量单位": "goods: unit of 申报数量", "单价": "consignment: note:单价",
                "总价": "goods: declared_value", "币制": "goods: unit of 总价", "毛重（KG）": "goods: gross_weight",
                "净重（KG）": "goods: net_weight", "原产国（地区）": "goods: country_of_origin",
                "包装件数": "consignment: package_count",
            ]),
        Table(
            name: "a courier's parcels in traditional Chinese",
            text: """
                運單號碼,寄件日期,寄件人,寄件公司,寄件人電話,收件人,收件人地址,收件國家/地區,貨物名稱,件數,重量(公斤),申報價值,貨幣,付款方式
                HK159702894,2026-06-23,李示例,示例貿易有限公司,+852 5555 9075,安娜,1 Example Road,美國,鍵盤,2,5.69,730,HKD,月結
                HK159702895,2026-06-24,陳樣本,,+852 5555 9076,王樣本,2 Example Road,加拿大,手機殼,1,0.5,90,HKD,到付

                """,
            targets: [
                "運單號碼": "consignment: identifier:hawb", "寄件日期": "consignment: declared_at",
                "寄件人": "sender: name.contact",
                "寄件公司": "sender: name", "寄件人電話": "sender: phone", "收件人": "receiver: name",
                "收件人地址": "receiver: address.street", "收件國家/地區": "receiver: address.country",
                "貨物名稱": "goods: description", "件數": "consignment: package_count", "重量(公斤)": "goods: gross_weight",
                "申報價值": "goods: declared_value", "貨幣": "goods: unit of 申報價值", "付款方式": "-",
            ]),
        Table(
            name: "names of columns in two languages",
            text: """
                运单号 Tracking No.,发件人 Sender,发件人电话 Sender Tel,收件人 Receiver,收件国家 Destination Country,邮编 Zip,品名 Goods,数量 Qty,重量 Weight(KG)
                BL1,示例贸易公司,13800005520,Ann Example,CA,30997,玩具,2,7.10
                BL2,示例贸易公司,13800005521,Bo Example,US,90001,键盘,1,0.90

                """,
            targets: [
                "运单号 Tracking No.": "consignment: identifier:hawb", "发件人 Sender": "sender: name",
                "发件人电话 Sender Tel": "sender: phone", "收件人 Receiver": "receiver: name",
                "收件国家 Destination Country": "receiver: address.country", "邮编 Zip": "receiver: address.postal_code",
                "品名 Goods": "goods: description", "数量 Qty": "goods: quantity", "重量 Weight(KG)": "goods: gross_weight",
            ]),
        Table(
            name: "a post's declarations",
            text: """
                Item identifier;Posting date;Office of origin;Sender surname;Sender first name;Sender street and number;Sender country;Addressee full name;Addressee mobile;Nature of transaction;Content description;Number of items;Net weight (g);Item value;Value currency;HS tariff no.;Country of origin of goods;Total gross weight (g)
                LZ000055018CN;25.10.2026;CNBJSA;Muster;Anna;Beispielweg 37;Germany;Maria Ejemplo;+1 602 555 0154;Gift;LED lamps;1;315;75.32;EUR;9405.42;Germany;1510
                LZ000055021CN;26.10.2026;CNBJSA;Muster;Jan;Beispielweg 38;Germany;Ann Example;+1 602 555 0155;Gift;toys;2;100;5.00;EUR;9503.00;China;1200

                """,
            targets: [
                "Item identifier": "consignment: identifier:s10", "Posting date": "consignment: declared_at",
                "Office of origin": "consignment: note:Office of origin", "Sender surname": "sender: name.family",
                "Sender first name": "sender: name.given", "Sender street and number": "sender: address.street",
                "Sender country": "sender: address.country", "Addressee full name": "receiver: name",
                "Addressee mobile": "receiver: phone",
                "Nature of transaction": "consignment: note:Nature of transaction",
                "Content description": "goods: description", "Number of items": "goods: quantity",
                "Net weight (g)": "goods: net_weight", "Item value": "goods: declared_value",
                "Value currency": "goods: unit of Item value", "HS tariff no.": "goods: hs_code",
                "Country of origin of goods": "goods: country_of_origin",
                "Total gross weight (g)": "goods: gross_weight",
            ]),
        Table(
            name: "scans of parcels",
            text: """
                Scan Time,Scan Type,Station,Operator ID,Barcode,Piece Weight (lb),Length,Consignee,Consignee Zip
                2026-05-21 06:00:00,ARR,LAX1,op9,1Z7203416513,11.4,10,Ann Example,13650
                2026-05-21 06:00:37,DEP,LAX1,op2,1Z7203416524,2.4,8,Bo Example,13651

                """,
            targets: [
                "Scan Time": "consignment: note:Scan Time", "Scan Type": "-", "Station": "-", "Operator ID": "-",
                "Barcode": "consignment: identifier:hawb", "Piece Weight (lb)": "goods: gross_weight",
                "Length": "consignment: note:Length", "Consignee": "receiver: name",
                "Consignee Zip": "receiver: address.postal_code",
            ]),
        Table(
            name: "a list of persons",
            text: """
                Ref,Last Name,First Name,Other Names,Sex,Date of Birth,Place of Birth,Citizenship,Passport Number,Known Addresses,Reason for Listing,Date Listed
                W-1,Testova,Olga,Red,F,28/08/1981,"Yantai, China",Chinese,G88016338,1 Example Road,use of shell companies,26/11/2026
                W-2,Ejemplo,Juan,,M,13/02/1990,"Tijuana, Mexico",Mexican,G88016339,2 Example Road,use of shell companies,26/11/2026

                """,
            targets: [
                "Last Name": "party: name.family", "First Name": "party: name.given",
                "Other Names": "party: name.alias",
                "Sex": "party: note:Sex", "Date of Birth": "party: birth_date", "Place of Birth": "party: birth_place",
                "Citizenship": "party: nationality", "Passport Number": "party: identifier:passport",
                "Known Addresses": "party: address.street", "Reason for Listing": "party: note:Reason for Listing",
                "Date Listed": "party: note:Date Listed",
            ]),
    ]

    @Test(arguments: tables) func theFirstMappingIsRight(_ table: Table) throws {
        let input = SourceFile(name: "day.csv", source: Array(table.text.utf8))
        let suggestion = try MappingSuggestion(for: input)
        for column in suggestion.columns {
            guard let expected = table.targets[column.name] else { continue }
            let found = column.target.map { "\(column.label): \($0)" } ?? "-"
            #expect(found == expected, "\(column.name): \(column.reason)")
        }
        #expect(Set(suggestion.columns.map(\.name)).isSuperset(of: table.targets.keys))
        // What is suggested is a mapping, and with it the rows are read without an error.
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        let result = try SourceReader.read(inputs: [input], as: .csv, options: try Fixture.options(mapping: mapping))
        #expect(result.findings.filter { $0.severity == .error } == [] && result.dangling == [])
    }

    /// The values of a suggested mapping: units by their codes, dates with their offset, places with their country.
    @Test func whatAMappingSaysOfUnitsDatesAndPlacesIsReadFromTheRows() throws {
        func read(_ index: Int) throws -> SourceReadingResult {
            let input = SourceFile(name: "day.csv", source: Array(Self.tables[index].text.utf8))
            let mapping = try MappingFile(.object(try MappingSuggestion(for: input).mapping), named: "map.json")
            return try SourceReader.read(inputs: [input], as: .csv, options: try Fixture.options(mapping: mapping))
        }
        let manifest = try read(0)
        #expect(
            manifest.all("goods-item").compactMap { $0.json["gross_weight"]?["unit_code"]?.string } == ["KGM", "LBR"])
        let origin = manifest.object(manifest.all("consignment").first?.property("origin_ref")?.string)
        #expect(origin?.json["country"]?.string == "HK" && manifest.named("HKG").count == 1)
        let parcels = try read(1)
        #expect(parcels.all("consignment").first?.property("declared_at") == "2026-04-15T22:19:00.000Z")
        #expect(parcels.named("Bo Example").count == 1 && parcels.named("Ann Example").isEmpty)
        // SAME AS CONSIGNEE is nobody.
        #expect(try read(2).named("SAME AS CONSIGNEE").isEmpty)
    }

    @Test func aTitleBeforeTheHeaderIsLeftOut() throws {
        let text =
            "EXAMPLE AIR CARGO,,,\n\nPrinted:,2026-05-21,,\nHAWB,Shipper,Consignee,Pcs\nH1,Ann,Bo,2\nH2,Ann,Cy,1\n"
        let input = SourceFile(name: "a.csv", source: Array(text.utf8))
        let suggestion = try MappingSuggestion(for: input)
        #expect(
            suggestion.mapping["skip"] == 2
                && suggestion.columns.map(\.name) == ["HAWB", "Shipper", "Consignee", "Pcs"])
        #expect(suggestion.doubts.contains { $0.contains("first 2 rows") })
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        let result = try SourceReader.read(inputs: [input], as: .csv, options: try Fixture.options(mapping: mapping))
        #expect(result.named("Ann").count == 2 && result.all("consignment").count == 2)
    }

    /// A row of few values is data, not a title, where no header follows.
    @Test func aSparseRowOfDataIsNoTitle() throws {
        let text = "H1,,,\nH2,Ann Example,+52 664 555 0118,MX\nH3,Bo Example,+52 664 555 0119,MX\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "a.csv", source: Array(text.utf8)))
        #expect(suggestion.mapping["skip"] == nil)
    }
}
