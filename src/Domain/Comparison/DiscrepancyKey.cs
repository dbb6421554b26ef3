using System.Buffers.Binary;
using System.Security.Cryptography;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// What makes findings of two runs the same matter (差异标识): the kind of difference and the records it is about. A candidate that
/// stands beside a lone record does not belong to it.
/// </summary>
public static class DiscrepancyKey
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 16;

    private const int KeyLength = 16;
    private const int MostSubjects = 5;

    public static byte[] Of(ComparisonDifference difference)
    {
        var subjects = SubjectsOf(difference);
        Span<byte> text = stackalloc byte[1 + (MostSubjects * KeyLength)];
        text[0] = (byte)difference.Category;
        var at = 1;
        foreach (var record in subjects)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(text.Slice(at, KeyLength), record.Key);
            at += KeyLength;
        }

        return SHA256.HashData(text[..at])[..Length];
    }

    /// <summary>A fingerprint of what a decision about the matter rests on.</summary>
    public static long BasisOf(ComparisonDifference difference)
    {
        Span<byte> text = stackalloc byte[2 + (MostSubjects * sizeof(ulong))];
        BinaryPrimitives.WriteInt16LittleEndian(text, (short)difference.Fields);
        var at = 2;
        foreach (var record in GroundsOf(difference))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(text.Slice(at, sizeof(ulong)), record.Basis);
            at += sizeof(ulong);
        }

        return unchecked((long)StableHash.Of(text[..at]));
    }

    // Each in a place of its own, so that a student and a household of one key are two things; of two of a kind the order says nothing.
    private static RecordRef[] SubjectsOf(ComparisonDifference difference) => difference.Category switch
    {
        DifferenceCategory.HouseholdOnly => [default, default, difference.Household!.Value, default],
        DifferenceCategory.StudentOnly => [difference.Student!.Value, default, default, default],
        DifferenceCategory.IdentityDiffers or DifferenceCategory.HouseholdCanceled => [difference.Student!.Value, default, difference.Household!.Value, default],
        DifferenceCategory.DuplicateStudent => [.. Ordered(difference.Student!.Value, difference.OtherStudent!.Value), default, default],
        DifferenceCategory.DuplicateHousehold => [default, default, .. Ordered(difference.Household!.Value, difference.OtherHousehold!.Value)],
        // Kinds about lists have a fifth place; the keys of the others stay what they always were.
        DifferenceCategory.AttendsElsewhere => [difference.Student!.Value, default, default, default, difference.Listing!.Value],
        _ => difference.Category.IsAboutListing ? [default, default, default, default, difference.Listing!.Value] : [difference.Student!.Value, default, default, default, default],
    };

    // Decisions speak of a first and a second record: the other way round they are to be taken anew. What lists say of a pupil makes no matter, and a decision may rest on it.
    private static RecordRef[] GroundsOf(ComparisonDifference difference) =>
        difference.Category == DifferenceCategory.DuplicateStudent ? [difference.OtherStudent!.Value, difference.Student!.Value, default, default]
        : difference.Category.RestsOnEntries ? [difference.Student!.Value, default, default, default, difference.Listing!.Value]
        : SubjectsOf(difference);

    private static RecordRef[] Ordered(RecordRef one, RecordRef other) => one.Key <= other.Key ? [one, other] : [other, one];
}
