using System.Text;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Components;
using Baoxue.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Baoxue.Web.Registers;

/// <summary>
/// Takes a register file as a stream, straight to disk, never through a buffered form (上传). The form's fields stand before the
/// file, so everything is checked before a byte of it is kept.
/// </summary>
internal static class Upload
{
    private const int LongestField = 4_000;
    private const int MostFields = 20;

    // What a request may be longer than its file.
    private const int Surround = 1_000_000;
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";

    public static async Task<IResult> ReceiveAsync(HttpContext http, UseCases useCases, CurrentActor current, FileStore files, WaitingUploads waiting, IAntiforgery antiforgery, Flashes flashes)
    {
        if (!current.Actor.May(Permission.LoadRegisters))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var isScript = http.Request.Headers.ContainsKey(TokenHeader);
        var result = await ReadAsync(http, useCases, files, waiting, antiforgery);
        if (result.IsOk)
        {
            return isScript ? TypedResults.Accepted(result.Value, new { href = result.Value }) : TypedResults.LocalRedirect(result.Value);
        }

        var answer = AnswerTo(result.Refusal!, isScript, http, flashes);
        return result.Refusal is RegisterRefusals.FileTooLarge or RegisterRefusals.FileOfOtherKind ? new TurnedAway(answer) : answer;
    }

    private static IResult AnswerTo(Refusal refusal, bool isScript, HttpContext http, Flashes flashes)
    {
        if (isScript)
        {
            return TypedResults.UnprocessableEntity(new { message = refusal.Message });
        }

        flashes.Leave(http, new Flash(refusal.Message, Tone.Harm));
        return TypedResults.LocalRedirect(Links.NewLoad);
    }

    // Where to go on: to the load, or to its unknown columns.
    private static async Task<Result<string>> ReadAsync(HttpContext http, UseCases useCases, FileStore files, WaitingUploads waiting, IAntiforgery antiforgery)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return new RegisterRefusals.UploadUnreadable();
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = await FindFileAsync(new MultipartReader(boundary, http.Request.Body) { BodyLengthLimit = files.Policy.MostBytes + Surround }, fields, http.RequestAborted);
        if (!found.IsOk)
        {
            return found.Refusal!;
        }

        // Without script the token is a field; the check itself reads the header only, so the body stays a stream.
        if (!http.Request.Headers.ContainsKey(TokenHeader))
        {
            http.Request.Headers[TokenHeader] = fields.GetValueOrDefault(TokenField) ?? "";
        }

        return await antiforgery.IsRequestValidAsync(http)
            ? await StartAsync(http, fields, found.Value, useCases, files, waiting)
            : new RegisterRefusals.UploadUnreadable();
    }

    // Reads the fields up to the file, which is left as it comes.
    private static async Task<Result<MultipartSection>> FindFileAsync(MultipartReader reader, Dictionary<string, string> fields, CancellationToken ct)
    {
        try
        {
            var count = 0;
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part))
                {
                    return new RegisterRefusals.UploadUnreadable();
                }

                if (part.IsFileDisposition())
                {
                    return NameOf(part).Length > 0 ? section : new RegisterRefusals.NoFileChosen();
                }

                // Short fields, and few: else they could be longer together than any file, and all would be read.
                if (++count > MostFields || await TextAsync(section.Body, ct) is not { } text)
                {
                    return new RegisterRefusals.UploadUnreadable();
                }

                fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = text;
            }

            return new RegisterRefusals.NoFileChosen();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return new RegisterRefusals.UploadUnreadable();
        }
    }

    private static async Task<Result<string>> StartAsync(
        HttpContext http, Dictionary<string, string> fields, MultipartSection section, UseCases useCases, FileStore files, WaitingUploads waiting)
    {
        if (!Enum.TryParse<RegisterSource>(fields.GetValueOrDefault("source"), out var source) || !Enum.IsDefined(source)
            || !Enum.TryParse<LoadMode>(fields.GetValueOrDefault("mode"), out var mode) || !Enum.IsDefined(mode)
            || RegisterEndpoints.DayOf(fields.GetValueOrDefault("asOf")) is not { } asOf)
        {
            return new RegisterRefusals.UploadIncomplete();
        }

        var ct = http.RequestAborted;
        var name = FileStore.NameOf(NameOf(ContentDispositionHeaderValue.Parse(section.ContentDisposition)));
        var kept = RegisterLoad.ProblemOf(asOf, http.RequestServices.GetRequiredService<TimeProvider>().Today) is { } problem
            ? problem
            : await KeepAsync(http.Request.ContentLength, section.Body, name, files, ct);
        if (!kept.IsOk)
        {
            // Whoever broke off waits for no answer, and yet it is written down.
            return (await useCases.RunAsync(new RefuseUpload.Command(source, name, kept.Refusal!), CancellationToken.None)).Refusal!;
        }

        var upload = new WaitingUpload(kept.Value, source, mode, asOf, fields.ContainsKey("again"));
        if ((await useCases.RunAsync(new PreviewLoad.Query(source, kept.Value, asOf), ct)).AsksForMatching)
        {
            await waiting.KeepAsync(upload, ct);
            return Links.MatchUpload(kept.Value.Id);
        }

        var started = await useCases.RunAsync(new StartLoad.Command(source, mode, asOf, kept.Value, upload.EvenIfSame), ct);
        if (started.Refusal is { } refusal)
        {
            files.Delete(kept.Value.Id);
            return refusal;
        }

        return Links.Load(started.Value);
    }

    // A request that says itself that it is too long, or no table, is not waited for.
    private static async Task<Result<StoredFile>> KeepAsync(long? length, Stream body, string name, FileStore files, CancellationToken ct)
    {
        if (!files.Policy.Takes(name))
        {
            return new RegisterRefusals.FileOfOtherKind(name, files.Policy.Endings);
        }

        if (length > files.Policy.MostBytes + Surround)
        {
            return new RegisterRefusals.FileTooLarge(name, files.Policy.MostBytes);
        }

        try
        {
            return await files.SaveAsync(new ArrivingFile(body), name, ct);
        }
        catch (ArrivingFile.BrokenOffException)
        {
            return new RegisterRefusals.UploadBrokeOff(name);
        }
    }

    private static string NameOf(ContentDispositionHeaderValue part) =>
        HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();

    // Null when it is longer than any field of the form.
    private static async Task<string?> TextAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > LongestField ? null : Encoding.UTF8.GetString(buffer, 0, length).Trim();
    }
}
