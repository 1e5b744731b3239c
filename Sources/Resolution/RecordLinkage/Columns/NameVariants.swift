/// Equivalent given names: short forms, and variants in several languages.
enum NameVariants {
    /// The group of a name, by its lower-case letters.
    static func group(_ word: UnsafeBufferPointer<UInt8>) -> UInt32? { groups[word] }

    private static let groups: WordTable<UInt32> = {
        let lines = """
            william will bill billy willie liam guillermo
            robert rob bob bobby robbie roberto
            richard rick dick rich ricky ricardo
            michael mike mick mickey michel mikhail michail mykhailo miguel mihail
            elizabeth liz beth betty eliza lizzie elisabeth lisa isabel
            james jim jimmy jamie jaime
            john jack jon johnny johnathan jonathan juan ivan jean
            thomas tom tommy tomas
            joseph joe joey jose josef pepe yusuf youssef yousef yusif
            charles charlie chuck carlos karl
            edward ed eddie ted ned eduardo
            henry harry hank enrique
            george jorge georgiy giorgos
            david dave davy daoud dawud
            daniel dan danny danielle
            christopher chris kit cristobal kristopher
            christine chris tina christina cristina
            anthony tony antonio anton
            matthew matt mateo
            andrew andy drew andres andrei andrey andrii
            joshua josh
            kenneth ken kenny
            steven steve stephen stefan esteban
            benjamin ben benny
            samuel sam sammy samir
            alexander alex aleksandr alexandr oleksandr alejandro sasha sandy iskander
            nicholas nick nicolas nikolay nikolai mykola
            peter pete petr pedro piotr pyotr
            paul pavel pablo pavlo
            ronald ron ronnie
            donald don donnie
            timothy tim timmy
            gregory greg gregor grigoriy grigory
            jeffrey jeff geoffrey geoff
            lawrence larry laurence lorenzo
            raymond ray ramon raimundo
            frederick fred freddie federico
            patrick pat paddy patricio
            philip phil phillip felipe
            gerald gerry jerry
            vincent vince vicente
            zachary zach zack zac zak
            nathaniel nathan nate nat
            jacob jake jakob
            margaret peggy maggie meg marge margarita
            katherine kate kathy katie catherine cathy kathryn katharine yekaterina ekaterina kateryna
            patricia pat patty tricia trish
            jennifer jen jenny
            barbara barb babs
            susan sue susie suzanne susana
            deborah debbie deb debra
            rebecca becky becca
            victoria vicky tori viktoria
            abigail abby
            alexandra alex sandra sasha aleksandra
            natalie nat natalya natalia nataliia
            samantha sam
            jessica jess jessie
            theodore theo ted teddy fyodor fedor
            dmitriy dmitry dmitri dmytro dima
            sergey sergei serhii serguei sergio
            yuriy yuri iurii jurij yury
            aleksey alexei alexey oleksii alexis alejo
            evgeniy evgeny yevgeny yevhen eugene eugenio
            vladimir volodymyr wladimir volodya
            tatyana tatiana tetiana
            yelena elena olena helen helena
            mohammed muhammad mohamed mohamad mohammad muhammed mohd mehmet mahomed
            ahmed ahmad achmed ahmet
            hussein husayn hussain husain hossein hosein
            hassan hasan
            abdullah abdallah abdulla
            khalid khaled
            omar umar
            ibrahim ebrahim ibraheem abraham
            said saeed saed sayed sayeed
            sulaiman suleiman soliman suleyman
            mahmoud mahmud mehmood
            mustafa mostafa moustafa
            abdulrahman abdelrahman abdurrahman
            francisco pancho paco francis frank
            jesus chuy
            guadalupe lupe lupita
            ignacio nacho
            manuel manny emanuel emmanuel
            rosario chayo
            dolores lola
            concepcion concha
            friedrich fritz
            johannes hans hannes johann giovanni gianni joao ioannis yiannis giannis yannis
            heinrich heinz heiner
            wilhelm willi willem guglielmo
            ludwig lutz
            maximilian maxi
            sebastian basti bastian
            matthias mathias matze
            jurgen juergen jorgen joergen
            bjorn bjoern
            katarzyna kasia
            malgorzata gosia
            wojciech wojtek
            stanislaw staszek
            krzysztof krzysiek
            zbigniew zbyszek
            ryszard rysiek
            giuseppe beppe peppe peppino
            luigi gigi
            francesco cesco
            konstantinos constantinos kostas costas
            dimitrios dimitris demetrios mitsos
            panagiotis panayiotis panos
            evangelos vangelis
            fernando nando
            leonardo leo
            salvador chava
            gonzalo chalo
            consuelo chelo
            mercedes meche merche
            graciela chela
            teresa tere theresa therese
            joaquin joaquim quim
            istvan pista
            laszlo laci
            jozsef joska
            ferenc feri
            jamal gamal djamal
            sharif sherif cherif
            yasser yasir yaser
            mahdi mehdi
            rida reda redha
            tawfiq tawfik toufik
            khrystyna khristina
            oksana xenia ksenia kseniya
            larysa larisa
            lyudmila ludmila ludmyla liudmila
            """
        // A word in two groups belongs to the first: with one group per word, a comparison is one number.
        return WordTable(
            lines.split(separator: "\n").enumerated().flatMap { number, line in
                line.split(separator: " ").map { (Array($0.utf8), UInt32(number + 1)) }
            })
    }()
}
