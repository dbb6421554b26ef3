namespace Baoxue.Spreadsheets;

/// <summary>Why a file is not read.</summary>
public enum TableRefusal
{
    NotATable,
    WrongType,
    PasswordProtected,

    /// <summary>Cut off or damaged.</summary>
    Truncated,
    TooLarge,
    ZipBomb,
    ExternalEntity,
    MacroFile,
    TooManyColumns,
    TooManyRows,
    BlankRows,
    CellTooLong,
    MixedEncoding,
    NulCharacter,
    UnclosedQuote,
    NoVisibleSheet,
    NoRows,

    /// <summary>An .xls while no guarded process is configured.</summary>
    XlsNotEnabled,

    /// <summary>The guarded process was stopped at its time or memory limit.</summary>
    TookTooLong,
}
