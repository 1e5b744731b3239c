"""Names for merge_sets.py: fictional persons and companies as several scripts and spellings write them.

The spellings are listed here by hand, from passports, press and several romanisations. Nothing of the program's own tables
and no transliteration software is used, so that a rule of the program is not tested against itself.
"""

# For each language: given names and family names, each as its own script writes it and as Latin letters do.
ARABIC = (
    """محمد:Mohammed,Muhammad,Mohamed,Mohamad أحمد:Ahmed,Ahmad خالد:Khaled,Khalid حسين:Hussein,Husayn,Hussain
    يوسف:Youssef,Yusuf,Yousef إبراهيم:Ibrahim,Ebrahim سليمان:Suleiman,Sulayman مصطفى:Mustafa,Moustafa,Mostafa
    طارق:Tariq,Tarek فيصل:Faisal,Faysal نبيل:Nabil,Nabeel سمير:Samir,Sameer جمال:Jamal,Gamal رشيد:Rashid,Rasheed,Rachid
    كريم:Karim,Kareem عمر:Omar,Umar بلال:Bilal,Belal زياد:Ziad,Ziyad ماجد:Majid,Majed ناصر:Nasser,Nasir فاطمة:Fatima,Fatimah
    زينب:Zainab,Zaynab مريم:Mariam,Maryam ليلى:Leila,Layla""",
    """الحداد:al-Haddad,El Haddad النجار:al-Najjar,El Naggar الخطيب:al-Khatib,Al Khateeb,El Khatib الشامي:al-Shami,El Shami
    القاسم:al-Qasim,Al Kassem الزهراني:al-Zahrani,Alzahrani العطار:al-Attar,El Attar المصري:al-Masri,El Masry
    الدوري:al-Duri,Al Douri الصباغ:al-Sabbagh,El Sabbagh بركات:Barakat حمدان:Hamdan شاهين:Shaheen,Chahine منصور:Mansour,Mansur
    درويش:Darwish,Darwich فرحات:Farhat حجازي:Hijazi,Hegazy قنديل:Qandil,Kandil رمضان:Ramadan,Ramadhan طنطاوي:Tantawi,Tantawy
    عزام:Azzam غانم:Ghanem,Ghanim سويدان:Suwaydan,Swaidan زيدان:Zidane,Zaydan""",
)
RUSSIAN = (
    """Сергей:Sergey,Sergei,Serguei Дмитрий:Dmitry,Dmitri,Dmitriy Андрей:Andrey,Andrei Алексей:Alexey,Aleksei,Alexei
    Юрий:Yuri,Yury,Yuriy Евгений:Evgeny,Yevgeny,Evgenii Николай:Nikolay,Nikolai Михаил:Mikhail,Michail
    Александр:Alexander,Aleksandr Григорий:Grigory,Grigori Виктор:Viktor,Victor Максим:Maxim,Maksim Пётр:Pyotr,Petr,Piotr
    Фёдор:Fyodor,Fedor Татьяна:Tatiana,Tatyana Наталья:Natalia,Natalya Екатерина:Ekaterina,Yekaterina Ксения:Ksenia,Xenia
    Людмила:Lyudmila,Ludmila Жанна:Zhanna,Janna Игорь:Igor Олег:Oleg""",
    """Щербаков:Shcherbakov,Scherbakov Жуков:Zhukov,Joukov Хрусталёв:Khrustalev,Khrustalyov,Hrustalev Чернышёв:Chernyshev,Chernyshov
    Юдин:Yudin,Iudin Яковлев:Yakovlev,Iakovlev Соловьёв:Solovyov,Soloviev Цветаев:Tsvetaev,Tsvetayev Гаврилов:Gavrilov
    Кузьмин:Kuzmin,Kuz'min Ершов:Ershov,Yershov Ильюшин:Ilyushin,Iliushin Мышкин:Myshkin,Mishkin Шаховской:Shakhovskoy,Shakhovskoi
    Рябушкин:Ryabushkin,Riabushkin Воробьёв:Vorobyov,Vorobiev Зайцев:Zaytsev,Zaitsev Калашников:Kalashnikov Дёмин:Demin,Dyomin
    Ежов:Ezhov,Yezhov Успенский:Uspensky,Uspenskiy,Uspenskii Белозёрский:Belozersky,Belozerskiy Тихонов:Tikhonov,Tihonov""",
)
GREEK = (
    """Γεώργιος:Georgios,Giorgos Νικόλαος:Nikolaos,Nicolaos Κωνσταντίνος:Konstantinos,Constantinos Δημήτριος:Dimitrios,Demetrios
    Χρήστος:Christos,Hristos Ευάγγελος:Evangelos,Evaggelos Σπυρίδων:Spyridon,Spiridon Παναγιώτης:Panagiotis,Panayiotis
    Αικατερίνη:Aikaterini,Ekaterini Βασιλική:Vasiliki,Vassiliki Ελένη:Eleni,Heleni Φώτιος:Fotios,Photios""",
    """Παπαδόπουλος:Papadopoulos,Papadopulos Χατζηγεωργίου:Chatzigeorgiou,Hatzigeorgiou Οικονόμου:Oikonomou,Economou
    Καραγιάννης:Karagiannis,Karayannis Βλάχος:Vlachos,Vlahos Ζερβός:Zervos Μακρής:Makris Ψαρράς:Psarras,Psaras
    Ξενάκης:Xenakis Θεοδωρίδης:Theodoridis,Theodorides Γιαννακόπουλος:Giannakopoulos,Yannakopoulos Φωτόπουλος:Fotopoulos""",
)
HINDI = (
    """राजेश:Rajesh सुनील:Sunil,Suneel विक्रम:Vikram अनिल:Anil,Aneel दीपक:Deepak,Dipak संजय:Sanjay गीता:Geeta,Gita
    प्रिया:Priya सुरेश:Suresh महेश:Mahesh कविता:Kavita,Kavitha लक्ष्मी:Lakshmi,Laxmi""",
    """शर्मा:Sharma,Sarma वर्मा:Verma,Varma चौधरी:Chaudhary,Choudhary,Chowdhury अग्रवाल:Agarwal,Aggarwal मिश्रा:Mishra,Misra
    त्रिपाठी:Tripathi,Tripathy जोशी:Joshi देशपांडे:Deshpande पटेल:Patel भट्टाचार्य:Bhattacharya,Bhattacharyya""",
)
CHINESE_FAMILY = """王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 吴:Wu 周:Zhou 徐:Xu 孙:Sun 马:Ma 朱:Zhu 胡:Hu 郭:Guo
    何:He 林:Lin 高:Gao 罗:Luo 郑:Zheng 梁:Liang 谢:Xie 宋:Song 唐:Tang 许:Xu 邓:Deng 冯:Feng 韩:Han 曹:Cao 曾:Zeng 彭:Peng 萧:Xiao
    蔡:Cai 潘:Pan 田:Tian 董:Dong 袁:Yuan 于:Yu 余:Yu 叶:Ye 蒋:Jiang 杜:Du 苏:Su 魏:Wei 程:Cheng 吕:Lyu,Lu 丁:Ding 任:Ren 沈:Shen"""
CHINESE_GIVEN = """伟:wei 芳:fang 娜:na 敏:min 静:jing 强:qiang 磊:lei 洋:yang 艳:yan 勇:yong 军:jun 杰:jie 娟:juan 涛:tao 明:ming 超:chao
    霞:xia 平:ping 刚:gang 桂:gui 英:ying 华:hua 建:jian 国:guo 志:zhi 文:wen 小:xiao 晓:xiao 雪:xue 春:chun 海:hai 玉:yu 红:hong
    佳:jia 嘉:jia 宇:yu 浩:hao 然:ran 子:zi 梓:zi 轩:xuan 思:si 雨:yu 俊:jun 鹏:peng 飞:fei 永:yong 福:fu 振:zhen 东:dong 丽:li"""
KOREAN_FAMILY = """김:Kim 이:Lee,Yi,Rhee 박:Park,Pak 최:Choi,Choe 정:Jung,Jeong,Chung 강:Kang 조:Cho,Jo 윤:Yoon,Yun 장:Jang,Chang 임:Lim,Im
    한:Han 오:Oh 서:Seo,Suh 신:Shin,Sin 권:Kwon 황:Hwang 안:Ahn,An 송:Song 류:Ryu,Yoo 홍:Hong"""
KOREAN_GIVEN = """민:min 준:jun,joon 서:seo 현:hyun,hyeon 지:ji 우:woo,u 영:young,yeong 수:soo,su 진:jin 호:ho 성:sung,seong 은:eun 미:mi
    경:kyung,gyeong 태:tae 희:hee,hui 재:jae 연:yeon,yun 동:dong 석:seok,suk"""

# Family names of which there are many are composed, stem by stem and ending by ending, as both scripts write them.
RUSSIAN_STEMS = """Абрам:Abram Барсук:Barsuk Ветлуг:Vetlug Голуб:Golub Дроздец:Drozdets Ерофе:Erofe,Yerofe Журавл:Zhuravl,Jouravl
    Зимарь:Zimar Калист:Kalist Лебеж:Lebezh Мельнич:Melnich Новик:Novik Острож:Ostrozh Пеструх:Pestrukh,Pestruh Рогаль:Rogal
    Стрель:Strel Тарас:Taras Уваль:Uval Филат:Filat Харит:Kharit,Harit Чиж:Chizh,Tchizh Шубар:Shubar Щегл:Shchegl,Schegl
    Юрк:Yurk,Iurk Ярош:Yarosh,Iarosh Грибан:Griban Морош:Morosh Сухар:Sukhar,Suhar Копыт:Kopyt Лихач:Likhach,Lihach"""
RUSSIAN_ENDS = "ов:ov ин:in ский:sky,skiy,skii енко:enko,yenko ук:uk евич:evich,yevich"
ARABIC_STEMS = """حدادين:Haddadin بيروتي:Beiruti,Bayruti نابلسي:Nabulsi,Nabolsi حلبي:Halabi طرابلسي:Tarabulsi,Trabelsi كرمي:Karmi
    سلماوي:Salmawi,Salmaoui فخري:Fakhri,Fakhry عسكري:Askari,Askary بغدادي:Baghdadi,Bagdadi تميمي:Tamimi,Temimi قرشي:Qurashi,Kurashi
    هاشمي:Hashimi,Hashemi راوي:Rawi,Raoui شرقاوي:Sharqawi,Charkaoui غزاوي:Ghazzawi,Ghazaoui مغربي:Maghribi,Maghrebi يماني:Yamani
    دمشقي:Dimashqi,Dimashki بصري:Basri,Basry مقدسي:Maqdisi,Makdissi فاروقي:Faruqi,Farouki زبيدي:Zubaidi,Zubaydi شمري:Shammari,Chammari
    عنزي:Anzi,Anazi دوسري:Dosari,Dawsari مطيري:Mutairi,Mutayri حربي:Harbi قحطاني:Qahtani,Kahtani عتيبي:Otaibi,Utaybi"""
GREEK_STEMS = """Αλεξ:Alex Βασιλ:Vasil,Vassil Γρηγορ:Grigor,Gregor Δαμιαν:Damian Ζαχαρ:Zachar,Zahar Ηλι:Ili,Eli Καλογερ:Kaloger
    Λαμπρ:Lampr,Lambr Μιχαλ:Michal,Mihal Νικολα:Nikola Ξενοφ:Xenof,Xenoph Ορφαν:Orfan,Orphan Πετρ:Petr Ραφτ:Raft Σταυρ:Stavr Τσακ:Tsak
    Φραγκ:Frangk,Frag Χαραλαμπ:Charalamp,Haralamb"""
GREEK_ENDS = "όπουλος:opoulos,opulos ίδης:idis,ides άκης:akis έλλης:ellis άτος:atos"
HINDI_MORE = (
    """मोहन:Mohan अशोक:Ashok रमेश:Ramesh गोपाल:Gopal नरेंद्र:Narendra हरीश:Harish सीता:Sita,Seeta मीना:Meena,Mina रेखा:Rekha
    प्रकाश:Prakash विनोद:Vinod किशोर:Kishore,Kishor नीलम:Neelam,Nilam पूजा:Pooja,Puja अर्जुन:Arjun""",
    """कुलकर्णी:Kulkarni राठौर:Rathore,Rathor सक्सेना:Saxena,Saksena बनर्जी:Banerjee,Banerji चटर्जी:Chatterjee,Chatterji
    मुखर्जी:Mukherjee,Mukherji भार्गव:Bhargava,Bhargav त्रिवेदी:Trivedi चतुर्वेदी:Chaturvedi श्रीवास्तव:Srivastava,Shrivastav
    मल्होत्रा:Malhotra कपूर:Kapoor,Kapur खन्ना:Khanna सिन्हा:Sinha ठाकुर:Thakur,Thakoor नायर:Nair,Nayar मेनन:Menon पिल्लई:Pillai,Pillay
    रेड्डी:Reddy,Reddi शास्त्री:Shastri,Sastry""",
)

# Companies: places, cores (syllable by syllable), and trades with their English and their pinyin words.
PLACES = """深圳:Shenzhen 广州:Guangzhou 上海:Shanghai 宁波:Ningbo 义乌:Yiwu 青岛:Qingdao 厦门:Xiamen 杭州:Hangzhou 苏州:Suzhou 天津:Tianjin
    武汉:Wuhan 成都:Chengdu 东莞:Dongguan 佛山:Foshan 温州:Wenzhou 大连:Dalian 浙江:Zhejiang 江苏:Jiangsu 山东:Shandong 河北:Hebei"""
CORES = """海:hai 龙:long 鑫:xin 源:yuan 华:hua 盛:sheng 宏:hong 达:da 瑞:rui 丰:feng 金:jin 鼎:ding 天:tian 恒:heng 泰:tai 佳:jia 美:mei
    顺:shun 远:yuan 航:hang 飞:fei 腾:teng 永:yong 兴:xing 百:bai 利:li 中:zhong 联:lian 云:yun 星:xing 辉:hui 德:de 信:xin 诚:cheng
    康:kang 宝:bao 凯:kai 安:an 博:bo 锦:jin 绿:lv,lu 科:ke 创:chuang 诺:nuo 雅:ya 迪:di 欧:ou 亚:ya"""
TRADES = """科技:Technology,Tech,Technologies:Keji 贸易:Trading,Trade:Maoyi 进出口:Import and Export,Import & Export,Imp. & Exp.:Jinchukou
    物流:Logistics:Wuliu 国际物流:International Logistics,Intl Logistics:Guoji Wuliu 电子:Electronics,Electronic:Dianzi
    电子科技:Electronic Technology,Electronics Tech:Dianzi Keji 化工:Chemical,Chemicals:Huagong 塑料制品:Plastic Products:Suliao Zhipin
    机械设备:Machinery Equipment,Machinery & Equipment:Jixie Shebei 国际货运代理:International Freight Forwarding,Intl Freight Agency:Guoji Huoyun Daili
    五金制品:Hardware Products,Metal Products:Wujin Zhipin 服装:Garment,Apparel,Clothing:Fuzhuang 家具:Furniture:Jiaju 玩具:Toys,Toy:Wanju
    生物科技:Biotechnology,Bio-Tech:Shengwu Keji 医疗器械:Medical Instrument,Medical Devices:Yiliao Qixie 食品:Food,Foods:Shipin
    纺织:Textile,Textiles:Fangzhi 实业:Industrial,Industry:Shiye 供应链管理:Supply Chain Management,Supply Chain:Gongyinglian Guanli
    照明:Lighting:Zhaoming 包装材料:Packaging Materials,Packing Material:Baozhuang Cailiao 汽车配件:Auto Parts:Qiche Peijian"""


def table(text):
    entries = []
    for entry in text.split("\n"):
        entries.append(entry.strip())
    words = " ".join(entries)
    found, current = [], ""
    # An entry begins with letters of another script and a colon; Latin spellings may contain blanks.
    for token in words.split(" "):
        if ":" in token and not token.split(":")[0].isascii():
            if current:
                found.append(current)
            current = token
        elif token:
            current += " " + token
    found.append(current)
    return [(entry.split(":")[0], *[part.split(",") for part in entry.split(":")[1:]]) for entry in found]


def composed(stems, ends):
    return [(stem[0] + end[0], [a + b for a in stem[1] for b in end[1]]) for stem in table(stems) for end in table(ends)]


def languages():
    """Given names and family names of each language."""
    arabic = [("ال" + own, [article + "-" + name for article in ("al", "Al", "El") for name in latin])
              for own, latin in table(ARABIC_STEMS)]
    return [
        (table(ARABIC[0]), table(ARABIC[1]) + [(own, [name.replace("Al-", "Al ").replace("El-", "El ") for name in latin])
                                               for own, latin in arabic]),
        (table(RUSSIAN[0]), table(RUSSIAN[1]) + composed(RUSSIAN_STEMS, RUSSIAN_ENDS)),
        (table(GREEK[0]), table(GREEK[1]) + composed(GREEK_STEMS, GREEK_ENDS)),
        (table(HINDI[0]) + table(HINDI_MORE[0]), table(HINDI[1]) + table(HINDI_MORE[1])),
    ]


def cased(rng, name):
    return name.upper() if rng.random() < 0.2 else name


def persons(rng, count):
    """Each person once in the own script and once or twice in Latin letters: name, born."""
    written = languages()
    families, givens = table(CHINESE_FAMILY), table(CHINESE_GIVEN)
    korean_families, korean_givens = table(KOREAN_FAMILY), table(KOREAN_GIVEN)
    rows, seen = [], set()
    while len(seen) < count:
        kind = rng.choice([0, 0, 1, 1, 2, 3, 4, 4, 5])
        if kind < 4:
            firsts, lasts = written[kind]
            first, last = rng.choice(firsts), rng.choice(lasts)
            middle = rng.choice(firsts) if kind == 0 else None
            own = " ".join(part[0] for part in (first, middle, last) if part)
            key = (kind, own)

            def latin():
                words = [rng.choice(part[1]) for part in (first, middle, last) if part]
                if middle and rng.random() < 0.2:
                    del words[1]
                text = " ".join(words)
                return f"{words[-1]}, {' '.join(words[:-1])}" if rng.random() < 0.3 else text
        else:
            family = rng.choice(families if kind == 4 else korean_families)
            syllables = [rng.choice(givens if kind == 4 else korean_givens) for _ in range(2)]
            own = family[0] + "".join(syllable[0] for syllable in syllables)
            # Two persons whose names are written alike in Latin letters cannot be told apart by them.
            key = (kind, family[1][0], *[syllable[1][0] for syllable in syllables])

            def latin():
                one, other = [rng.choice(syllable[1]) for syllable in syllables]
                joined = rng.choice([one + other, one + "-" + other, one + " " + other.title()])
                given = joined[0].upper() + joined[1:]
                name = rng.choice(family[1])
                return rng.choice([f"{name} {given}", f"{given} {name}", f"{name.upper()}, {given}"])
        if key in seen:
            continue
        number = len(seen)
        seen.add(key)
        born = f"{rng.randrange(1940, 2005)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        names = [own] + [cased(rng, latin()) for _ in range(rng.choice([1, 1, 2]))]
        for name in names:
            rows.append([number, name, born if rng.random() < 0.7 else ""])
    rng.shuffle(rows)
    return ["name", "born"], rows


def companies(rng, count):
    """Each company once in Han and once in Latin letters, pinyin or English: name."""
    places, cores, trades = table(PLACES), table(CORES), table(TRADES)
    rows, seen = [], set()
    while len(seen) < count:
        place, trade = rng.choice(places), rng.choice(trades)
        core = [rng.choice(cores) for _ in range(2)]
        key = (place[0], trade[0], *[syllable[1][0] for syllable in core])
        if key in seen:
            continue
        number = len(seen)
        seen.add(key)
        form = rng.choice(["有限公司", "有限公司", "有限责任公司", "股份有限公司"])
        suffix = "市" if rng.random() < 0.4 and place[1][0] not in ("Zhejiang", "Jiangsu", "Shandong", "Hebei") else ""
        rows.append([number, f"{place[0]}{suffix}{core[0][0]}{core[1][0]}{trade[0]}{form}"])
        one, other = [rng.choice(syllable[1]) for syllable in core]
        name = (one + (" " if rng.random() < 0.2 else "") + other).title()
        if rng.random() < 0.3:
            city = place[1][0] + (" Shi" if suffix else "")
            latin = f"{city} {name} {trade[2][0]} Youxian Gongsi"
        else:
            business, legal = rng.choice(trade[1]), rng.choice(["Co., Ltd.", "Co.,Ltd", "Company Limited", "Limited", "Co Ltd"])
            latin = rng.choice([
                f"{place[1][0]} {name} {business} {legal}", f"{place[1][0]} {name} {business} {legal}",
                f"{name} {business} ({place[1][0]}) {legal}", f"{name} {business} {legal}",
            ])
        rows.append([number, cased(rng, latin)])
    rng.shuffle(rows)
    return ["name"], rows


# Names for labelled pairs: short forms, and families that resemble each other.
WESTERN_GIVEN = """Alexander:Alex,Sandy Margaret:Peggy,Maggie,Meg William:Bill,Will,Liam Robert:Bob,Rob Elizabeth:Liz,Beth,Betty
    Richard:Dick,Rick Katherine:Kate,Kathy Edward:Ted,Ed,Eddie James:Jim,Jimmy Charles:Charlie,Chuck Thomas:Tom Michael:Mike,Mick
    Joseph:Joe Anthony:Tony Patricia:Pat,Trish Susan:Sue Rebecca:Becky Gregory:Greg Francisco:Paco,Pancho José:Pepe Guadalupe:Lupe
    Dolores:Lola Ignacio:Nacho Manuel:Manolo Giuseppe:Beppe,Peppe Luigi:Gigi Johannes:Hans,Jan Heinrich:Heinz Friedrich:Fritz
    Wilhelm:Willi Ludwig:Lutz Aleksandra:Ola,Sasha Katarzyna:Kasia Małgorzata:Gosia Jean-Pierre:J.-P. Siobhán:Siobhan
    Björn:Bjorn,Bjoern Jürgen:Juergen,Jurgen François:Francois Zoë:Zoe""".split()
WESTERN_FAMILY = """Abernathy Beaumont Castellanos Dąbrowski Eriksson Fitzgerald Grünwald Hutchinson Ivanković Jankowski Kowalczyk
    Lindqvist Montgomery Nakamura O'Sullivan Petersen Quintanilla Rosenberg Schneider Thorvaldsen Underwood Villanueva
    Wojciechowski Xanthopoulos Yamaguchi Zimmermann Bergström Carvalho Delacroix Esposito Ferreira Gallagher Hernández Ibarra
    Johansson Kirkpatrick Lombardi McAllister Nieminen Oyelaran Pellegrini Rasmussen Sorensen Tarkovsky Valdivia Wetherby
    Dumitrescu""".split()
FAMILY_STEMS = """Alder Birken Carl Dahl Eber Falken Garten Hallen Ingel Jarl Kron Lauer Molin Nord Oster Pahl Quill Rosen Silver Tann
    Ulm Velt Wald Zell Ash Brook Clay Dun Elling Farn Green Holling Kings Lang Marl Nether Over Pem Radcl Stan""".split()
FAMILY_ENDS = "berg strand mann feldt quist wood ton worth bury hurst ford gren".split()
TITLES = ["Mr.", "Mrs.", "Dr.", "Prof.", "Sir", "Ing.", "Lic.", "Hon."]
LEGAL = [("Limited", "Ltd"), ("Corporation", "Corp."), ("Incorporated", "Inc"), ("GmbH", "Gesellschaft mit beschränkter Haftung"),
         ("S.A. de C.V.", "SA de CV"), ("AG", "Aktiengesellschaft"), ("OOO", "Obshchestvo s ogranichennoy otvetstvennostyu"),
         ("S.p.A.", "SpA"), ("B.V.", "BV"), ("LLC", "Limited Liability Company")]
MORE_GIVEN = """Adelaide Bertrand Cordelia Desmond Evangeline Ferdinand Gwendolyn Horatio Isadora Jocelyn Leopold Millicent Nathaniel
    Octavia Percival Rosalind Sebastian Theodora Valentina Winifred Ambrose Beatrix Clarence Dorothea Emeric Fabienne Gaspard
    Henrietta Ingrid Joachim""".split()
WORDS = """Meridian Falcon Orchard Granite Solstice Harbour Juniper Cobalt Lantern Summit Cascade Ember Willow Atlas Beacon
    Copper Drift Everest Fathom Glacier Horizon Isthmus Jasmine Kestrel Lagoon Magnolia Nimbus Obsidian Pinnacle Quarry
    Redwood Sapphire Tempest Umbra Vertex Wyvern Xenon Yarrow Zephyr Aurora Bastion Citadel Dolphin Eclipse Ferryman Gazelle
    Heather Ivory Javelin Keystone Larkspur Monarch Nectar Orion Pelican Quartz Raven Saffron Topaz Unicorn Viking Walnut""".split()
FIELDS = """Shipping:Maritime Foods:Food Mining:Mines Holdings:Holding Petroleum:Oil Textiles:Textile Aviation:Air Chemicals:Chemical
    Construction:Builders Pharmaceuticals:Pharma""".split()


def western_families():
    return WESTERN_FAMILY + [stem + end for stem in FAMILY_STEMS for end in FAMILY_ENDS]


def typing(rng, word):
    at = rng.randrange(1, max(2, len(word) - 1))
    return rng.choice([
        word[:at] + word[at + 1:], word[:at] + word[at] + word[at:], word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:],
        word[:at] + rng.choice("aeiourstnl") + word[at + 1:],
    ])


def other_spelling(rng, given, family):
    """The name of a person as another source writes it."""
    first, shorts = given.split(":")[0], (given.split(":") + [""])[1].split(",")
    kind = rng.randrange(10)
    if kind == 0 and shorts[0]:
        return f"{rng.choice(shorts)} {family}"
    if kind == 1:
        return f"{family.upper()}, {first}"
    if kind == 2:
        return f"{rng.choice(TITLES)} {first} {family}"
    if kind == 3:
        return f"{first} {rng.choice('ABCDEFGJKLMNPRST')}. {family}"
    if kind == 4:
        return f"{first} {typing(rng, family)}"
    if kind == 5:
        return f"{typing(rng, first)} {family}"
    if kind == 6:
        return f"{first[0]}. {family}"
    if kind == 7:
        return f"{first}{family}" if rng.random() < 0.3 else f"{first}-{family}"
    if kind == 8:
        return f"{first} {rng.choice(['Maria', 'Luis', 'Anne', 'Karl', 'John'])} {family}"
    return f"{first.replace('ü', 'u').replace('ö', 'o')} {family.replace('ü', 'u').replace('ö', 'o')}"


def names(rng, count):
    """Pairs of names as labelled by rule, half of them of one person or company: name."""
    rows, people, firms, transliterated = [], set(), set(), set()
    written = languages()[:3]
    families = western_families()
    while len(rows) < 2 * count:
        number = len(rows)
        isMatch = rng.random() < 0.5
        kind = rng.random()
        if kind < 0.45:
            given, family = rng.choice(WESTERN_GIVEN + MORE_GIVEN), rng.choice(families)
            if (given, family) in people:
                continue
            people.add((given, family))
            name = f"{given.split(':')[0]} {family}"
            if isMatch:
                other = other_spelling(rng, given, family)
            else:
                # Another given name, another family name, or both.
                another = next((pair for pair in iter(lambda: (rng.choice(WESTERN_GIVEN + MORE_GIVEN), family) if rng.random() < 0.5
                                else (given, rng.choice(families)), None) if pair not in people))
                people.add(another)
                other = f"{another[0].split(':')[0]} {another[1]}"
        elif kind < 0.75:
            firsts, lasts = rng.choice(written)
            first, last = rng.choice(firsts), rng.choice(lasts)
            if (first[0], last[0]) in transliterated:
                continue
            transliterated.add((first[0], last[0]))
            name = f"{rng.choice(first[1])} {rng.choice(last[1])}"
            if isMatch:
                other = f"{first[0]} {last[0]}" if rng.random() < 0.5 else f"{rng.choice(first[1])} {rng.choice(last[1])}"
            else:
                another = next(pair for pair in iter(lambda: (rng.choice(firsts), last) if rng.random() < 0.5
                               else (first, rng.choice(lasts)), None) if (pair[0][0], pair[1][0]) not in transliterated)
                transliterated.add((another[0][0], another[1][0]))
                other = f"{rng.choice(another[0][1])} {rng.choice(another[1][1])}"
        else:
            words, field, legal = rng.sample(WORDS, 2), rng.choice(FIELDS).split(":"), rng.choice(LEGAL)
            key = (*words, field[0])
            if key in firms:
                continue
            firms.add(key)
            name = f"{words[0]} {words[1]} {field[0]} {legal[0]}"
            if isMatch:
                other = rng.choice([
                    f"{words[0]} {words[1]} {field[1]} {legal[0]}", f"{words[0]} {words[1]} {field[0]} {legal[1]}",
                    f"{words[0]} {words[1]} {field[0]}", f"{typing(rng, words[0])} {words[1]} {field[0]} {legal[1]}",
                    f"{words[0]}{words[1].lower()} {field[0]} {legal[0]}", f"The {words[0]} {words[1]} {field[0]} {legal[0]}",
                ])
            else:
                another = next(key for key in iter(lambda: rng.choice([
                    (words[0], rng.choice(WORDS), field[0]), (rng.choice(WORDS), words[1], field[0])]), None)
                    if key not in firms)
                firms.add(another)
                other = f"{another[0]} {another[1]} {another[2]} {legal[0]}"
        rows.append([number, cased(rng, name)])
        rows.append([number if isMatch else f"{number}-other", cased(rng, other)])
    rng.shuffle(rows)
    return ["name"], rows
