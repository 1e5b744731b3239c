internal import Glibc

/// The weight of agreement on a name, in bits: the rarer the name, the higher.
///
/// Common names have shipped frequencies, so that twelve records do not make "Li Na" look rare; a large table can only
/// make a name more common than that, never rarer.
package enum NameRarity {
    /// The shipped bits of one word of a person's name.
    package static func personal(_ word: [UInt8]) -> Double {
        if let bits = common[String(decoding: word, as: UTF8.self)] { return bits }
        switch word.count {
        case 0...1: return 3
        case 2: return 5
        case 3: return 6
        case 4: return 7
        default: return 9
        }
    }

    /// The bits of an organisation's name: two for each letter that is not a trade word, three for each trade word.
    package static func organisation(_ name: OrganisationName) -> Double {
        2 * Double(name.distinctLetters) + 3 * Double(name.trade.count)
    }

    // Approximately -log2 of the share of people with the name, rounded, in its country; census figures and published
    // counts. Words of one syllable serve both as surname and as given name.
    private static let common: [String: Double] = {
        let groups: [(Double, String)] = [
            (
                3.5,
                "wang li zhang mohammed muhammad mohamed mohammad maria jose nguyen kim"
            ),
            (
                4,
                "liu chen yang zhao huang zhou wu juan ali ahmed ahmad lee park garcia hernandez martinez lopez"
            ),
            (
                5,
                """
                xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng \
                fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao \
                tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang \
                na jing li min yan jun jie ping ying hong hua xin lan mei ting fei bin bo tao qiang gang peng hai rui yi \
                gonzalez rodriguez perez sanchez hassan hussein ibrahim khan choi jung singh kumar luis carlos pedro
                """
            ),
            (
                6,
                """
                ramirez torres flores rivera gomez diaz reyes morales cruz ortiz gutierrez chavez ramos ruiz alvarez \
                mendoza vasquez castillo jimenez moreno romero herrera medina guerrero vargas francisco antonio jesus \
                manuel miguel alejandro jorge roberto guadalupe ana rosa ivan alexander vladimir sergey dmitry andrey \
                mahmoud abdullah khaled omar yusuf hasan john james robert michael david william mary smith johnson \
                williams brown jones miller davis patricia jennifer linda ivanov petrov sidorov smirnov tran pham
                """
            ),
        ]
        var table: [String: Double] = [:]
        for (bits, names) in groups {
            for name in names.split(whereSeparator: \.isWhitespace).map(String.init) {
                table[name] = min(table[name] ?? bits, bits)
            }
        }
        return table
    }()

    /// The bits of a value that `count` of `total` have.
    package static func bits(_ count: Int, of total: Int) -> Double {
        -log2(Double(max(1, count)) / Double(max(1, total)))
    }
}
