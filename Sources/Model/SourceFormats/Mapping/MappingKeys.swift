/// The keys of a mapping file: what the parser accepts, what the JSON Schema and the reference describe.
package enum MappingKeys {
    /// A key and its meaning, in one sentence.
    package struct Key: Hashable, Sendable {
        /// The key.
        package let name: String
        /// Its meaning.
        package let summary: String

        init(_ name: String, _ summary: String) {
            self.name = name
            self.summary = summary
        }
    }

    /// Keys of the file as a whole, in both forms.
    package static let file = [
        Key("$schema", "The address of the JSON Schema of mappings, for editors; nothing is fetched."),
        Key("source_name", "The name of the system or list that the rows are from; ids are derived from it."),
        Key("encoding", "The encoding of the text: utf-8, utf-16, iso-8859-1, windows-1252 or gb18030."),
        Key("delimiter", "The character between fields; a comma by default."),
        Key("quote", "The character around fields that contain delimiters; null when quotes have no meaning."),
        Key("skip", "The number of rows before the header that are not of the table, such as a title; 0 by default."),
        Key("header", "true when the first row names the columns, else the names of all columns."),
        Key("sheet", "The sheet of a spreadsheet; the first visible one by default."),
        Key("nulls", "Texts that stand for no value, such as \"n/a\"."),
        Key("ragged", "Rows with too few or too many fields: keep (the default) or skip."),
        Key("dates", "The pattern of dates, such as yyyy-MM-dd (the default), d/M/yyyy or ddMMMyy."),
        Key("decimal", "The decimal separator: \".\" (the default) or \",\"."),
        Key("others", "Columns that the mapping does not name: drop (the default) or note."),
        Key("values", "Replacements of values, by column: { \"kind\": { \"company\": \"organization\" } }."),
        Key("record", "The column with the id of the record; without one, rows are numbered."),
        Key("source", "The column with the source of the record, if the rows are from several."),
        Key("retention", "How long the home remembers a record that it last exported, such as P1Y (the default)."),
    ]

    /// Keys of the short form, in which a row yields one object.
    package static let shortForm = [
        Key("type", "The type of the object, such as identity."),
        Key("label", "What the object is in the row, such as sender; ids are derived from it."),
        Key("columns", "The columns, each with its target."),
        Key("set", "Properties with the same value in every row."),
    ]

    /// Keys of the long form, in which a row yields several objects.
    package static let longForm = [
        Key("objects", "The objects of a row, by label; ids are derived from the labels."),
        Key("relationships", "Relationships between the objects of a row."),
        Key(
            "parties",
            "Parties and places that several rows state alike: equal (the default), one object where name, whole address "
                + "and telephone are equal; or row, one object a row."),
    ]

    /// Keys of one object of the long form.
    package static let object = [
        Key("type", "The type of the object, such as consignment."),
        Key("record", "The column with the id of this object's record, if it differs from the file's."),
        Key("source", "The column with the source of this object's record, if it differs from the file's."),
        Key("columns", "The columns, each with its target, an object with \"to\", or a list of both."),
        Key("set", "Properties with the same value in every row."),
        Key("refs", "References to other objects of the row, by their labels."),
        Key(
            "key",
            "Of a party or place: the columns, such as an account or a tax id, by which rows that state it alike are "
                + "one object."),
    ]

    /// Keys of a column that has more than a target.
    package static let column = [
        Key("to", "The target."),
        Key("unit", "The unit of a quantity: a code of UNECE Recommendation 20 such as KGM, or a currency."),
        Key("unit_column", "The column with the unit or currency."),
        Key("dates", "The pattern of dates in this column, if it differs from the file's."),
    ]

    /// Keys of a relationship.
    package static let relationship = [
        Key("type", "The type of the relationship, such as ships-to."),
        Key("from", "The label of its source."),
        Key("to", "The label of its target."),
    ]
}

extension [MappingKeys.Key] {
    /// The names of the keys.
    package var names: [String] { map(\.name) }
}
