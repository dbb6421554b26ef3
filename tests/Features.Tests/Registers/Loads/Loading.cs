using System.Text;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>What every test of the loads does: keep a file, start a load, run the jobs, look at what readers see.</summary>
internal static class Loading
{
    public static readonly DateOnly AsOf = new(2026, 9, 1);

    public static string Csv(IEnumerable<Pupil> pupils) => string.Join("\r\n", pupils.Select(p => p.ToLine()).Prepend(Pupil.Header)) + "\r\n";

    public static IEnumerable<Pupil> Pupils(int count, int from = 0) => Enumerable.Range(from, count).Select(Pupil.Number);

    extension(TestDistrict district)
    {
        public Task<StoredFile> KeepAsync(string text, string name = "学籍.csv") => district.KeepAsync(Encoding.UTF8.GetBytes(text), name);

        public async Task<StoredFile> KeepAsync(byte[] bytes, string name)
        {
            using var stream = new MemoryStream(bytes);
            return (await district.Services.GetRequiredService<FileStore>().SaveAsync(stream, name, TestContext.Current.CancellationToken)).Value;
        }

        public async Task<RegisterLoadId> StartAsync(StoredFile file, LoadMode mode = LoadMode.Full, RegisterSource source = RegisterSource.Student) =>
            (await district.RunAsync(Actors.Registrar, new StartLoad.Command(source, mode, AsOf, file, EvenIfSame: true))).Value;

        /// <summary>Loads a text to its end.</summary>
        public async Task<GetLoad.Answer> LoadAsync(string text, LoadMode mode = LoadMode.Full, RegisterSource source = RegisterSource.Student)
        {
            var id = await district.StartAsync(await district.KeepAsync(text), mode, source);
            await district.RunJobsAsync();
            return await district.LoadOfAsync(id);
        }

        public async Task<GetLoad.Answer> LoadOfAsync(RegisterLoadId id) => (await district.RunAsync(Actors.Registrar, new GetLoad.Query(id)))!;

        /// <summary>What readers of the student register see, one line for each record, in order.</summary>
        public Task<List<string>> SeenAsync() => district.AsSystemAsync(async db =>
        {
            var published = await db.RegisterStates.Where(s => s.Source == RegisterSource.Student).Select(s => s.PublishedSequence).SingleOrDefaultAsync();
            var records = await db.StudentRecords.AsNoTracking().Where(r => r.FromSequence <= published && (r.ToSequence == null || r.ToSequence > published)).ToListAsync();
            return records.Select(r => $"{Convert.ToHexString(r.Key)} {r.RowHash} {r.Name} {r.ClassName} {Convert.ToHexString(r.Details)}").Order(StringComparer.Ordinal).ToList();
        });

        public Task<int> StoredAsync() => district.AsSystemAsync(db => db.StudentRecords.CountAsync());
    }
}
