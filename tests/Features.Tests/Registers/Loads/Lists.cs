using System.Globalization;
using System.Text;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>Lists of other offices as they hand them over: who it is, and behind that what this office says.</summary>
internal static class Lists
{
    private const string Person = "姓名,性别,出生日期,身份证件号";

    /// <summary>What stands behind the person in each list.</summary>
    private static readonly Dictionary<RegisterSource, string> Own = new()
    {
        [RegisterSource.ClassRoll] = "学校标识码,学校名称,年级,班级",
        [RegisterSource.Poverty] = "乡镇,户类型",
        [RegisterSource.Disability] = "乡镇,残疾类别",
        [RegisterSource.HomeTeaching] = "学校标识码,学校名称,残疾类别",
        [RegisterSource.Justice] = "乡镇,情形",
        [RegisterSource.LowIncome] = "乡镇,救助类型",
        [RegisterSource.Aid] = "学校标识码,学校名称,资助项目",
        [RegisterSource.ResidencePermit] = "居住证号,居住地址",
        [RegisterSource.Departures] = "变动类型,变动日期",
        [RegisterSource.Transfers] = "转入学校,办结日期",
    };

    /// <summary>A valid identity number of somebody born on a day.</summary>
    public static string Id(string born, int number)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"341699{born}{number:D3}");
        return first17 + ResidentId.CheckCharacterOf(first17);
    }

    public static string Row(string name, string id, string own) => $"{name},,{id[6..14]},{id},{own}";

    public static string Csv(RegisterSource source, IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend($"{Person},{Own[source]}")) + "\r\n";

    extension(TestDistrict district)
    {
        /// <summary>Loads a list to its end.</summary>
        public async Task<GetLoad.Answer> LoadListAsync(RegisterSource source, IEnumerable<string> rows, LoadMode mode = LoadMode.Full, DateOnly? asOf = null)
        {
            var load = await district.LoadOfAsync(await district.StartListAsync(source, Csv(source, rows), mode, asOf));
            Assert.Equal(LoadState.Published, load.Load.State);
            return load;
        }

        /// <summary>The same, however it ends.</summary>
        public async Task<RegisterLoadId> StartListAsync(RegisterSource source, string text, LoadMode mode = LoadMode.Full, DateOnly? asOf = null)
        {
            var file = await district.KeepAsync(Encoding.UTF8.GetBytes(text), "名册.csv");
            var started = await district.RunAsync(Actors.Registrar, new StartLoad.Command(source, mode, asOf ?? new DateOnly(2026, 10, 15), file, EvenIfSame: true));
            Assert.True(started.IsOk, started.Refusal?.Message);
            await district.RunJobsAsync();
            return started.Value;
        }

        /// <summary>What stands in a list as readers see it, one line for each entry, in order.</summary>
        public Task<List<string>> ListedAsync(RegisterSource source) => district.AsSystemAsync(async db =>
        {
            var published = await db.RegisterStates.Where(s => s.Source == source).Select(s => s.PublishedSequence).SingleOrDefaultAsync();
            var records = await db.ListingRecords.AsNoTracking().Where(r => r.Source == source && r.FromSequence <= published && (r.ToSequence == null || r.ToSequence > published)).ToListAsync();
            return records.Select(r => $"{r.Name} {r.RowHash} {r.SchoolPath} {r.DomicilePath} {Convert.ToHexString(r.Details)}").Order(StringComparer.Ordinal).ToList();
        });
    }
}
