using System.Globalization;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>
/// Both registers as a run compares them (比对双方): who each record is about, and the fields to be linked, packed as they are read. Of the
/// household register only those are kept whom a student could be; the others are counted.
/// </summary>
internal sealed class ComparedRegisters
{
    private readonly FieldVault _vault;
    private readonly Dictionary<UInt128, string> _numbers = [];

    private ComparedRegisters(FieldVault vault) => _vault = vault;

    public List<StudentIdentity> Students { get; } = [];

    public List<HouseholdIdentity> Households { get; } = [];

    public HouseholdTally Tally { get; private set; } = null!;

    /// <summary>The students, in their order.</summary>
    public RecordSet Left { get; } = new(RegisterStrategy.Fields);

    /// <summary>The residents kept, in their order.</summary>
    public RecordSet Right { get; } = new(RegisterStrategy.Fields);

    public static ComparedRegisters Read(DistrictDb db, FieldVault vault, int studentSequence, int householdSequence, SchoolAgeWindow window)
    {
        var registers = new ComparedRegisters(vault);
        registers.ReadStudents(db, studentSequence);
        registers.Tally = new HouseholdTally(registers.Students, window);
        registers.ReadHouseholds(db, householdSequence);
        registers._numbers.Clear();
        return registers;
    }

    private void ReadStudents(DistrictDb db, int sequence)
    {
        var rows = db.StudentRecords.AsNoTracking().InForceAt(sequence)
            .Select(r => new { r.Id, r.Key, r.IdIndex, r.Name, r.BirthOn, r.Sex, r.DomicilePath, r.SchoolPath, r.Status, r.Groups, r.Details });
        foreach (var r in rows.AsEnumerable())
        {
            var texts = RecordTexts.OfStudent(_vault.OpenDetails(r.Details, StoredFields.PlaceOf(r.Id)));
            var key = IdKey.Of(r.IdIndex);
            if (key != UInt128.Zero && texts.Number is { } number)
            {
                _numbers.TryAdd(key, number);
            }

            Students.Add(new StudentIdentity
            {
                RecordId = r.Id,
                RecordKey = IdKey.Of(r.Key),
                IdKey = key,
                Name = r.Name,
                BirthOn = r.BirthOn,
                Sex = r.Sex,
                DomicilePath = r.DomicilePath,
                SchoolPath = r.SchoolPath,
                Status = r.Status,
                Groups = r.Groups,
            });
            Left.Add(texts.Number, r.Name, Said(r.Sex), Said(r.BirthOn), texts.Guardians, texts.Address);
        }
    }

    // Of those of other years only whoever bears a student's number is looked at, and of them the number is known: what is sealed stays so.
    private void ReadHouseholds(DistrictDb db, int sequence)
    {
        var (from, to) = (Tally.KeptFrom, Tally.KeptTo);
        var rows = db.HouseholdRecords.AsNoTracking().InForceAt(sequence)
            .Select(r => new
            {
                r.Id, r.Key, r.IdIndex, r.Name, r.BirthOn, r.Sex, r.IsCanceled, r.DomicilePath,
                Details = r.BirthOn == null || (r.BirthOn >= from && r.BirthOn <= to) ? r.Details : null,
            });
        foreach (var r in rows.AsEnumerable())
        {
            var key = IdKey.Of(r.IdIndex);
            if (!Tally.Count(key, r.BirthOn, r.IsCanceled))
            {
                continue;
            }

            Households.Add(new HouseholdIdentity
            {
                RecordId = r.Id,
                RecordKey = IdKey.Of(r.Key),
                IdKey = key,
                Name = r.Name,
                BirthOn = r.BirthOn,
                Sex = r.Sex,
                IsCanceled = r.IsCanceled,
                DomicilePath = r.DomicilePath,
            });
            var texts = r.Details is { } block ? RecordTexts.OfHousehold(_vault.OpenDetails(block, StoredFields.PlaceOf(r.Id))) : new RecordTexts(_numbers.GetValueOrDefault(key), null, null);
            Right.Add(texts.Number, r.Name, Said(r.Sex), Said(r.BirthOn), texts.Guardians, texts.Address);
        }
    }

    internal static string? Said(Sex sex) => sex is Sex.Male or Sex.Female ? SexWords.Of(sex) : null;

    internal static string? Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
