using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "comparison_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    category = table.Column<short>(type: "INTEGER", nullable: false),
                    matched_by = table.Column<short>(type: "INTEGER", nullable: false),
                    fields = table.Column<short>(type: "INTEGER", nullable: false),
                    student_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_student_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    household_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_household_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    school = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    domicile_township = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_finding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comparison_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    age_rule_source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_age_rule_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    student_load_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    student_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    household_load_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_household_only_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_households = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_households_in_window = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_matched_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_paired_by_person = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_student_only_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_students = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_sign_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account_login", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "platform_account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account_token", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "platform_appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_head",
                columns: table => new
                {
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit_head", x => x.division_code);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_row",
                columns: table => new
                {
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    remote = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit_row", x => new { x.division_code, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "platform_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    dedupe_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    run_after_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    lease_until_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    checkpoint = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    line = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    township_code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_post", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_protection_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_reference_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    loaded_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_reference_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ticket = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_child",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_pinyin = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name_order = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    birth_order = table.Column<string>(type: "TEXT", maxLength: 170, nullable: false),
                    school_order = table.Column<string>(type: "TEXT", maxLength: 210, nullable: false),
                    name_initials = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    student_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    details = table.Column<byte[]>(type: "BLOB", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    grade_number = table.Column<short>(type: "INTEGER", nullable: true),
                    class_name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    status = table.Column<short>(type: "INTEGER", nullable: true),
                    groups = table.Column<int>(type: "INTEGER", nullable: false),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    domicile_township = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    residence_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    student_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    household_record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_child", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_child_name_suffix",
                columns: table => new
                {
                    suffix = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_child_name_suffix", x => x.suffix);
                });

            migrationBuilder.CreateTable(
                name: "registers_enrollment_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    school_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    grade_number = table.Column<short>(type: "INTEGER", nullable: true),
                    class_name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    load_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    proof_reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    corrects = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_enrollment_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_header_memory",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    header = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_header_memory", x => new { x.source, x.header });
                });

            migrationBuilder.CreateTable(
                name: "registers_household_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    from_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    to_sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    row_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    household_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    relation_to_head = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    is_canceled = table.Column<bool>(type: "INTEGER", nullable: false),
                    details = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_household_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_load",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    file_size = table.Column<long>(type: "INTEGER", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    base_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    dropped_columns = table.Column<string>(type: "TEXT", nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    withdraw_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_changed = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_gone = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_new = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_read = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_warnings = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_load", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_load_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    load_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_rejected = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_value = table.Column<byte[]>(type: "BLOB", nullable: true),
                    message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    how_to_fix = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_load_finding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registers_state",
                columns: table => new
                {
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    published_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    last_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_state", x => new { x.division_code, x.source });
                });

            migrationBuilder.CreateTable(
                name: "registers_student_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    from_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    to_sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    row_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    student_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    school_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    grade_number = table.Column<short>(type: "INTEGER", nullable: true),
                    class_name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    status = table.Column<short>(type: "INTEGER", nullable: false),
                    groups = table.Column<int>(type: "INTEGER", nullable: false),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    residence_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    details = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_student_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_organization_alias",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_organization_alias", x => new { x.organization_id, x.name });
                    table.ForeignKey(
                        name: "fk_platform_organization_alias_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "platform_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_finding_child_id",
                table: "comparison_finding",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparison_finding_run_id_category_domicile_township_number",
                table: "comparison_finding",
                columns: new[] { "run_id", "category", "domicile_township", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_finding_run_id_category_number",
                table: "comparison_finding",
                columns: new[] { "run_id", "category", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_finding_run_id_category_school_number",
                table: "comparison_finding",
                columns: new[] { "run_id", "category", "school", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_run_created_at",
                table: "comparison_run",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_account_normalized_user_name",
                table: "platform_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_account_claim_user_id",
                table: "platform_account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_appointment_account_id",
                table: "platform_appointment",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_appointment_post_id",
                table: "platform_appointment",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_row_action_sequence",
                table: "platform_audit_row",
                columns: new[] { "action", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_row_actor_id_sequence",
                table: "platform_audit_row",
                columns: new[] { "actor_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_row_subject_sequence",
                table: "platform_audit_row",
                columns: new[] { "subject", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_dedupe_key",
                table: "platform_job",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_state_run_after_at",
                table: "platform_job",
                columns: new[] { "state", "run_after_at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_division_code_code",
                table: "platform_organization",
                columns: new[] { "division_code", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_parent_id",
                table: "platform_organization",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_path",
                table: "platform_organization",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_alias_name",
                table: "platform_organization_alias",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_platform_post_organization_id",
                table: "platform_post",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_reference_item_kind_name_edition",
                table: "platform_reference_item",
                columns: new[] { "kind", "name", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_session_account_id",
                table: "platform_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_session_expires_at",
                table: "platform_session",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_birth_order",
                table: "registers_child",
                column: "birth_order");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_domicile_path",
                table: "registers_child",
                column: "domicile_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_domicile_township_name_order",
                table: "registers_child",
                columns: new[] { "domicile_township", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_grade_number_name_order",
                table: "registers_child",
                columns: new[] { "grade_number", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_household_record_id",
                table: "registers_child",
                column: "household_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_id_index",
                table: "registers_child",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_name_initials_name_order",
                table: "registers_child",
                columns: new[] { "name_initials", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_name_order",
                table: "registers_child",
                column: "name_order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_residence_path",
                table: "registers_child",
                column: "residence_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_id_name_order",
                table: "registers_child",
                columns: new[] { "school_id", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_order",
                table: "registers_child",
                column: "school_order");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_path",
                table: "registers_child",
                column: "school_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_status_name_order",
                table: "registers_child",
                columns: new[] { "status", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_student_number_index",
                table: "registers_child",
                column: "student_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_student_record_id",
                table: "registers_child",
                column: "student_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_name_suffix_child_id",
                table: "registers_child_name_suffix",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_registers_enrollment_event_child_id_occurred_on",
                table: "registers_enrollment_event",
                columns: new[] { "child_id", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_enrollment_event_load_id",
                table: "registers_enrollment_event",
                column: "load_id");

            migrationBuilder.CreateIndex(
                name: "ix_registers_household_record_domicile_path",
                table: "registers_household_record",
                column: "domicile_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_household_record_household_index",
                table: "registers_household_record",
                column: "household_index");

            migrationBuilder.CreateIndex(
                name: "ix_registers_household_record_id_index",
                table: "registers_household_record",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_registers_household_record_key_from_sequence",
                table: "registers_household_record",
                columns: new[] { "key", "from_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_household_record_to_sequence",
                table: "registers_household_record",
                column: "to_sequence");

            migrationBuilder.CreateIndex(
                name: "ix_registers_load_division_code_source_sequence",
                table: "registers_load",
                columns: new[] { "division_code", "source", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registers_load_finding_load_id_row_number",
                table: "registers_load_finding",
                columns: new[] { "load_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_load_finding_load_id_rule_row_number",
                table: "registers_load_finding",
                columns: new[] { "load_id", "rule", "row_number" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_student_record_id_index",
                table: "registers_student_record",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_registers_student_record_key_from_sequence",
                table: "registers_student_record",
                columns: new[] { "key", "from_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_student_record_school_path",
                table: "registers_student_record",
                column: "school_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_student_record_to_sequence",
                table: "registers_student_record",
                column: "to_sequence");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comparison_finding");

            migrationBuilder.DropTable(
                name: "comparison_run");

            migrationBuilder.DropTable(
                name: "platform_account");

            migrationBuilder.DropTable(
                name: "platform_account_claim");

            migrationBuilder.DropTable(
                name: "platform_account_login");

            migrationBuilder.DropTable(
                name: "platform_account_token");

            migrationBuilder.DropTable(
                name: "platform_appointment");

            migrationBuilder.DropTable(
                name: "platform_audit_head");

            migrationBuilder.DropTable(
                name: "platform_audit_row");

            migrationBuilder.DropTable(
                name: "platform_job");

            migrationBuilder.DropTable(
                name: "platform_organization_alias");

            migrationBuilder.DropTable(
                name: "platform_post");

            migrationBuilder.DropTable(
                name: "platform_protection_key");

            migrationBuilder.DropTable(
                name: "platform_reference_item");

            migrationBuilder.DropTable(
                name: "platform_session");

            migrationBuilder.DropTable(
                name: "registers_child");

            migrationBuilder.DropTable(
                name: "registers_child_name_suffix");

            migrationBuilder.DropTable(
                name: "registers_enrollment_event");

            migrationBuilder.DropTable(
                name: "registers_header_memory");

            migrationBuilder.DropTable(
                name: "registers_household_record");

            migrationBuilder.DropTable(
                name: "registers_load");

            migrationBuilder.DropTable(
                name: "registers_load_finding");

            migrationBuilder.DropTable(
                name: "registers_state");

            migrationBuilder.DropTable(
                name: "registers_student_record");

            migrationBuilder.DropTable(
                name: "platform_organization");
        }
    }
}
