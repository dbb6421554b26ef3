namespace Baoxue.Simulator.Registers;

/// <summary>What can be wrong in a register, one kind for each line of the answer key.</summary>
public enum DirtKind
{
    /// <summary>One digit of the ID number is wrong, so its check character does not fit.</summary>
    IdDigitWrong,

    /// <summary>The sequence of the ID number is wrong and its check character fits all the same.</summary>
    IdDigitWrongButValid,

    /// <summary>Two neighboring digits of the ID number changed places.</summary>
    IdTransposed,

    /// <summary>The ID number was not written down.</summary>
    IdMissing,

    /// <summary>An ID number of fifteen digits.</summary>
    IdFifteenDigits,

    /// <summary>A small x at the end.</summary>
    IdLowerCaseX,

    /// <summary>Blanks in or behind the ID number.</summary>
    IdSpaced,

    /// <summary>Full-width digits.</summary>
    IdFullWidth,

    /// <summary>An earlier, no longer valid ID number.</summary>
    IdSuperseded,

    /// <summary>A sibling's ID number: two children share one.</summary>
    IdShared,

    /// <summary>Twins who carry each other's ID number.</summary>
    IdOfTwin,

    /// <summary>The ID number stands in a number cell and lost its last digits.</summary>
    IdNumberCell,

    /// <summary>The ID number is the text Excel showed, such as 3.41699E+17.</summary>
    IdScientificText,

    /// <summary>Another character of the same sound.</summary>
    NameHomophone,

    /// <summary>Another character that looks alike, or a variant of it.</summary>
    NameLookAlike,

    /// <summary>A rare character replaced by a star, a question mark or pinyin.</summary>
    NameRareCharacter,

    /// <summary>Another kind of middle dot.</summary>
    NameMiddleDot,

    /// <summary>A blank inside the name.</summary>
    NameSpaced,

    /// <summary>The name before it was changed.</summary>
    NameFormer,

    /// <summary>Year, month or day of birth is off.</summary>
    BirthComponent,

    /// <summary>Month and day of birth changed places.</summary>
    BirthSwapped,

    /// <summary>The birth date by the lunar calendar.</summary>
    BirthLunar,

    /// <summary>The birth date as Excel's bare serial number.</summary>
    BirthSerial,

    /// <summary>The right birth date written in another form, such as 2015年3月5日.</summary>
    BirthText,

    /// <summary>The other sex.</summary>
    SexWrong,

    /// <summary>A second record of the same child at another school.</summary>
    SecondRecord,

    /// <summary>A record that goes on although the child has left school.</summary>
    RecordWithoutPupil,

    /// <summary>A child at school whom the register lacks.</summary>
    PupilWithoutRecord,

    /// <summary>A transfer that only one school wrote down: the child stands at both or at neither.</summary>
    TransferHalfDone,

    /// <summary>The school's name in another form.</summary>
    SchoolNameForm,

    /// <summary>The township's name in another form.</summary>
    TownshipNameForm,

    /// <summary>A household row that stayed after a death.</summary>
    NotCancelledAfterDeath,

    /// <summary>A household row that stayed after the family moved its registration.</summary>
    NotCancelledAfterMove,

    /// <summary>A child whose birth was never registered.</summary>
    Unregistered,

    /// <summary>A merged title row above the header row.</summary>
    TitleRow,

    /// <summary>A row of totals under the table.</summary>
    TotalRow,

    /// <summary>Notes under the table.</summary>
    NoteRow,

    /// <summary>A phone or code in a number cell, written as spreadsheets and programs write numbers: 1.3856781234E10.</summary>
    NumberCell,

    /// <summary>A header of two rows with merged cells, which a reader has to refuse.</summary>
    HeaderMerged,

    /// <summary>A column with another heading than the year before.</summary>
    HeaderRenamed,

    /// <summary>A file in GB 18030.</summary>
    OldEncoding,
}
