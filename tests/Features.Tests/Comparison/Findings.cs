using Baoxue.Data.Common;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison;

/// <summary>A finished run with findings in several places, arranged without loading files.</summary>
internal static class Findings
{
    public static readonly string?[] Townships = ["341602101", "341602102", null];

    public static readonly string?[] Schools = ["341602.001.001", "341602.002.001", null];

    public static async Task<(ComparisonRun Run, List<ComparisonFinding> All)> ArrangeAsync(TestDistrict district, int each = 1)
    {
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        var now = district.Clock.GetUtcNow().UtcDateTime;
        return await AddAsync(district, (await LoadAsync(district, RegisterSource.Student, now)).Id, (await LoadAsync(district, RegisterSource.Household, now)).Id, each);
    }

    private static async Task<(ComparisonRun Run, List<ComparisonFinding> All)> AddAsync(TestDistrict district, RegisterLoadId students, RegisterLoadId households, int each)
    {
        var now = district.Clock.GetUtcNow().UtcDateTime;
        var run = new ComparisonRun
        {
            Id = new(Guid.CreateVersion7()),
            DivisionCode = "341602",
            AsOf = new(2026, 10, 15),
            BornFrom = new(2011, 9, 1),
            BornTo = new(2020, 8, 31),
            AgeRuleSource = "义务教育法第十一条",
            IsAgeRuleConfirmed = false,
            StudentLoadId = students,
            StudentSequence = 1,
            HouseholdLoadId = households,
            HouseholdSequence = 1,
            CreatedAt = now,
            CreatedByName = "王登记",
        };
        run.Finish(ComparisonCounts.None, now);
        var all = (
            from category in Enum.GetValues<DifferenceCategory>()
            from township in Townships
            from school in Schools
            from _ in Enumerable.Range(0, each)
            select (category, township, school)).Select((place, i) => new ComparisonFinding
            {
                Id = new(Guid.CreateVersion7()),
                RunId = run.Id,
                DivisionCode = "341602",
                Number = i + 1,
                Category = place.category,
                MatchedBy = MatchedBy.ExactId,
                Fields = i % 2 == 0 ? DifferingFields.Name : DifferingFields.BirthDate | DifferingFields.Sex,
                Name = $"学生{i}",
                Sex = Sex.Female,
                SchoolPath = place.school is null ? null : place.school + ".202401",
                School = place.school,
                DomicilePath = place.township,
                DomicileTownship = place.township,
            }).ToList();
        await district.AsSystemAsync(async db =>
        {
            db.Add(run);
            await db.SaveChangesAsync();
            await db.InsertAllAsync(all, CancellationToken.None);
            return true;
        });
        return (run, all);
    }

    /// <summary>The same beside registers that were loaded already.</summary>
    public static async Task AddAsync(TestDistrict district)
    {
        var loads = await district.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().OrderBy(l => l.Source).ToListAsync());
        await AddAsync(district, loads[0].Id, loads[^1].Id, 1);
    }

    /// <summary>A matter with a decision for every finding that was added.</summary>
    public static Task AddMattersAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        var findings = await db.ComparisonFindings.AsNoTracking().OrderBy(f => f.Number).ToListAsync();
        var matters = findings.ConvertAll(f => new Discrepancy
        {
            Id = new(Guid.CreateVersion7()),
            DivisionCode = f.DivisionCode,
            Number = f.Number,
            Key = [.. BitConverter.GetBytes(f.Number), .. new byte[12]],
            Category = f.Category,
            FoundOn = new(2026, 10, 15),
            Basis = 1,
            Name = f.Name,
            Sex = f.Sex,
            MatchedBy = f.MatchedBy,
            Standing = f.Standing,
            Fields = f.Fields,
            SchoolPath = f.SchoolPath,
            School = f.School,
            DomicilePath = f.DomicilePath,
            DomicileTownship = f.DomicileTownship,
            IsFound = true,
        });
        db.AddRange(matters);
        db.AddRange(matters.Select(m => new DiscrepancyDecision
        {
            Id = new(Guid.CreateVersion7()),
            DivisionCode = m.DivisionCode,
            DiscrepancyId = m.Id,
            Number = 1,
            Kind = DecisionKind.EvidenceAsked,
            Reason = "缺户口簿",
            Basis = 1,
            RunId = findings[0].RunId,
            DecidedAt = district.Clock.GetUtcNow().UtcDateTime,
            DecidedByName = "王登记",
            SchoolPath = m.SchoolPath,
            DomicilePath = m.DomicilePath,
        }));
        return await db.SaveChangesAsync();
    });

    private static Task<RegisterLoad> LoadAsync(TestDistrict district, RegisterSource source, DateTime now) => district.AsSystemAsync(async db =>
    {
        var load = new RegisterLoad
        {
            Id = new(Guid.CreateVersion7()),
            DivisionCode = "341602",
            Source = source,
            Sequence = 1,
            Mode = LoadMode.Full,
            AsOf = new(2026, 10, 15),
            FileName = "登记.xlsx",
            FileSize = 1,
            FileHash = "0",
            CreatedAt = now,
            CreatedBy = Guid.Empty,
            CreatedByName = "王登记",
        };
        db.Add(load);
        await db.SaveChangesAsync();
        return load;
    });
}
