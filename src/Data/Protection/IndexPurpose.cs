namespace Baoxue.Data.Protection;

/// <summary>What a blind index is over; the same text gives unrelated values under two purposes. The numbers are stored and never change.</summary>
public enum IndexPurpose : byte
{
    /// <summary>An identity number, whoever's it is: child, parent or guardian, so that families meet.</summary>
    IdNumber = 1,

    /// <summary>A student number (学籍号).</summary>
    StudentNumber = 2,

    /// <summary>A telephone number.</summary>
    Phone = 3,

    /// <summary>An address.</summary>
    Address = 4,

    /// <summary>A household number (户号).</summary>
    HouseholdNumber = 5,

    /// <summary>Any other certificate, its kind written before its number.</summary>
    OtherCertificate = 6,

    /// <summary>What a register row without any number is known by from one load to the next.</summary>
    RowContent = 7,

    /// <summary>A person's name.</summary>
    Name = 8,
}
