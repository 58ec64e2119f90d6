--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: kc_count_invoice(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kc_count_invoice() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        UPDATE invoice_count SET count = count - 1, total_cents = total_cents - OLD.total_cents
        WHERE account_id = OLD.account_id AND state = OLD.state
          AND year = extract(year FROM OLD.issued_on);
    END IF;
    INSERT INTO invoice_count AS c (account_id, year, state, count, total_cents)
    VALUES (NEW.account_id, extract(year FROM NEW.issued_on), NEW.state, 1, NEW.total_cents)
    ON CONFLICT (account_id, year, state) DO UPDATE
    SET count = c.count + 1, total_cents = c.total_cents + excluded.total_cents;
    RETURN NULL;
END $$;


--
-- Name: kc_refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kc_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'rows of % are final', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    number character varying(40) NOT NULL,
    company character varying(200) NOT NULL,
    person character varying(200) NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(200) NOT NULL,
    country character varying(2) NOT NULL,
    vat_id character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(2) NOT NULL,
    payment_method character varying(20) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;


--
-- Name: account_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: account_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.account_id_seq OWNED BY public.account.id;


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attachment (
    ticket_id bigint NOT NULL,
    message_id bigint NOT NULL,
    blob_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.attachment FORCE ROW LEVEL SECURITY;


--
-- Name: attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: attachment_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.attachment_id_seq OWNED BY public.attachment.id;


--
-- Name: audit_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_entry (
    chain bigint NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying(60) NOT NULL,
    acting character varying(60) NOT NULL,
    event character varying(60) NOT NULL,
    facts text NOT NULL,
    prev_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.audit_entry FORCE ROW LEVEL SECURITY;


--
-- Name: audit_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.audit_entry_id_seq OWNED BY public.audit_entry.id;


--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    chain bigint NOT NULL,
    seq integer NOT NULL,
    hash character varying(64) NOT NULL
);

ALTER TABLE ONLY public.audit_head FORCE ROW LEVEL SECURITY;


--
-- Name: blob; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blob (
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.blob FORCE ROW LEVEL SECURITY;


--
-- Name: blob_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.blob_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: blob_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.blob_id_seq OWNED BY public.blob.id;


--
-- Name: blob_piece; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blob_piece (
    blob_id bigint NOT NULL,
    start bigint NOT NULL,
    content bytea NOT NULL
);

ALTER TABLE ONLY public.blob_piece FORCE ROW LEVEL SECURITY;


--
-- Name: canned_reply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.canned_reply (
    department_id bigint,
    title character varying(200) NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.canned_reply FORCE ROW LEVEL SECURITY;


--
-- Name: canned_reply_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.canned_reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: canned_reply_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.canned_reply_id_seq OWNED BY public.canned_reply.id;


--
-- Name: charge_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.charge_item (
    account_id bigint NOT NULL,
    ticket_id bigint,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    quantity_milli integer NOT NULL,
    price_cents bigint NOT NULL,
    state character varying(10) NOT NULL,
    invoice_id bigint,
    user_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.charge_item FORCE ROW LEVEL SECURITY;


--
-- Name: charge_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.charge_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: charge_item_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.charge_item_id_seq OWNED BY public.charge_item.id;


--
-- Name: confirmed_email; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.confirmed_email (
    folded character varying(254) NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.confirmed_email FORCE ROW LEVEL SECURITY;


--
-- Name: customer_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_search (
    row_id bigint NOT NULL,
    account_id bigint NOT NULL,
    words tsvector NOT NULL
);

ALTER TABLE ONLY public.customer_search FORCE ROW LEVEL SECURITY;


--
-- Name: department; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.department (
    key character varying(40) NOT NULL,
    names jsonb NOT NULL,
    purposes jsonb NOT NULL,
    words text NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL,
    calendar jsonb NOT NULL,
    promises jsonb NOT NULL,
    warn_at integer NOT NULL,
    file_types jsonb NOT NULL,
    emergency_cents bigint NOT NULL,
    address character varying(254) NOT NULL,
    version integer NOT NULL,
    id bigint NOT NULL,
    hour_cents bigint DEFAULT '0'::bigint NOT NULL
);


--
-- Name: department_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.department_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: department_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.department_id_seq OWNED BY public.department.id;


--
-- Name: department_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.department_member (
    department_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.department_member FORCE ROW LEVEL SECURITY;


--
-- Name: escalation_fired; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.escalation_fired (
    ticket_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    promise character varying(16) NOT NULL,
    round integer NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.escalation_fired FORCE ROW LEVEL SECURITY;


--
-- Name: escalation_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.escalation_rule (
    name character varying(200) NOT NULL,
    active boolean NOT NULL,
    condition jsonb NOT NULL,
    action jsonb NOT NULL,
    since timestamp with time zone NOT NULL,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.escalation_rule FORCE ROW LEVEL SECURITY;


--
-- Name: escalation_rule_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.escalation_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: escalation_rule_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.escalation_rule_id_seq OWNED BY public.escalation_rule.id;


--
-- Name: idempotency_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency_key (
    caller character varying(60) NOT NULL,
    operation character varying(80) NOT NULL,
    key character varying(80) NOT NULL,
    request_hash character varying(64) NOT NULL,
    answer text,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.idempotency_key FORCE ROW LEVEL SECURITY;


--
-- Name: incoming_mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incoming_mail (
    mark character varying(64) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    blob_id bigint NOT NULL,
    size bigint NOT NULL,
    message_id character varying(255) NOT NULL,
    sender character varying(254) NOT NULL,
    sender_name character varying(200) NOT NULL,
    subject character varying(200) NOT NULL,
    envelope jsonb NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(30) NOT NULL,
    proof character varying(10) NOT NULL,
    ticket_id bigint,
    message_row_id bigint,
    account_id bigint,
    user_id bigint,
    tries integer NOT NULL,
    answered boolean NOT NULL,
    settled_at timestamp with time zone,
    settled_by bigint,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.incoming_mail FORCE ROW LEVEL SECURITY;


--
-- Name: incoming_mail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.incoming_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: incoming_mail_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.incoming_mail_id_seq OWNED BY public.incoming_mail.id;


--
-- Name: invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation (
    email character varying(254) NOT NULL,
    owner boolean NOT NULL,
    rights text NOT NULL,
    hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    invited_by bigint,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.invitation FORCE ROW LEVEL SECURITY;


--
-- Name: invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invitation_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invitation_id_seq OWNED BY public.invitation.id;


--
-- Name: invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice (
    number character varying(40) NOT NULL COLLATE pg_catalog."C",
    kind character varying(10) NOT NULL,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    total_cents bigint NOT NULL,
    net_cents bigint NOT NULL,
    currency character varying(3) NOT NULL,
    state character varying(12) NOT NULL,
    summary character varying(300) NOT NULL,
    paid_on date,
    related_id bigint,
    related_number character varying(40) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.invoice FORCE ROW LEVEL SECURITY;


--
-- Name: invoice_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_count (
    account_id bigint NOT NULL,
    year integer NOT NULL,
    state character varying(12) NOT NULL,
    count integer NOT NULL,
    total_cents bigint NOT NULL
);

ALTER TABLE ONLY public.invoice_count FORCE ROW LEVEL SECURITY;


--
-- Name: invoice_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_document (
    invoice_id bigint NOT NULL,
    payment_version integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.invoice_document FORCE ROW LEVEL SECURITY;


--
-- Name: invoice_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_document_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_document_id_seq OWNED BY public.invoice_document.id;


--
-- Name: invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_id_seq OWNED BY public.invoice.id;


--
-- Name: invoice_payment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_payment (
    invoice_id bigint NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.invoice_payment FORCE ROW LEVEL SECURITY;


--
-- Name: invoice_payment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_payment_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_payment_id_seq OWNED BY public.invoice_payment.id;


--
-- Name: invoice_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_search (
    invoice_id bigint NOT NULL,
    account_id bigint NOT NULL,
    words tsvector NOT NULL
);

ALTER TABLE ONLY public.invoice_search FORCE ROW LEVEL SECURITY;


--
-- Name: invoice_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_snapshot (
    invoice_id bigint NOT NULL,
    content text NOT NULL,
    sha256 character varying(64) NOT NULL,
    prev_sha256 character varying(64) NOT NULL,
    account_id bigint NOT NULL
);

ALTER TABLE ONLY public.invoice_snapshot FORCE ROW LEVEL SECURITY;


--
-- Name: key_device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.key_device (
    mark character varying(36) NOT NULL,
    user_id bigint NOT NULL,
    label character varying(200) NOT NULL,
    age character varying(300) NOT NULL,
    sign character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.key_device FORCE ROW LEVEL SECURITY;


--
-- Name: key_device_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.key_device_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: key_device_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.key_device_id_seq OWNED BY public.key_device.id;


--
-- Name: key_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.key_note (
    kind character varying(10) NOT NULL,
    version integer NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    id bigint NOT NULL
);


--
-- Name: key_note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.key_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: key_note_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.key_note_id_seq OWNED BY public.key_note.id;


--
-- Name: mail_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mail_entry (
    at timestamp with time zone NOT NULL,
    direction character varying(3) NOT NULL,
    state character varying(10) NOT NULL,
    address character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    message_id character varying(255) NOT NULL,
    user_id bigint,
    ticket_id bigint,
    outgoing_id bigint,
    incoming_id bigint,
    id bigint NOT NULL,
    account_id bigint NOT NULL
);

ALTER TABLE ONLY public.mail_entry FORCE ROW LEVEL SECURITY;


--
-- Name: mail_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mail_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mail_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mail_entry_id_seq OWNED BY public.mail_entry.id;


--
-- Name: mail_setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mail_setting (
    value jsonb NOT NULL,
    smtp_sealed bytea,
    imap_sealed bytea,
    version integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.mail_setting FORCE ROW LEVEL SECURITY;


--
-- Name: mail_setting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mail_setting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mail_setting_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mail_setting_id_seq OWNED BY public.mail_setting.id;


--
-- Name: membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership (
    user_id bigint NOT NULL,
    owner boolean NOT NULL,
    rights text NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.membership FORCE ROW LEVEL SECURITY;


--
-- Name: membership_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: membership_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.membership_id_seq OWNED BY public.membership.id;


--
-- Name: notification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notification (
    account_id bigint,
    kind character varying(40) NOT NULL,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    read boolean NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.notification FORCE ROW LEVEL SECURITY;


--
-- Name: notification_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.notification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: notification_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.notification_id_seq OWNED BY public.notification.id;


--
-- Name: number_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.number_series (
    prefix character varying(10) NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    last_sha256 character varying(64) NOT NULL
);

ALTER TABLE ONLY public.number_series FORCE ROW LEVEL SECURITY;


--
-- Name: one_time_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_time_token (
    purpose character varying(20) NOT NULL,
    hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    tries integer NOT NULL,
    device_name character varying(200) NOT NULL,
    device_system character varying(200) NOT NULL,
    device_version character varying(200) NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.one_time_token FORCE ROW LEVEL SECURITY;


--
-- Name: one_time_token_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.one_time_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: one_time_token_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.one_time_token_id_seq OWNED BY public.one_time_token.id;


--
-- Name: outgoing_mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outgoing_mail (
    user_id bigint,
    account_id bigint,
    recipient character varying(254) NOT NULL,
    language character varying(2) NOT NULL,
    template character varying(60) NOT NULL,
    facts text NOT NULL,
    sealed bytea,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    sent_at timestamp with time zone,
    failure character varying(200) NOT NULL,
    id bigint NOT NULL,
    ticket_id bigint,
    in_reply_to character varying(255) DEFAULT ''::character varying NOT NULL
);

ALTER TABLE ONLY public.outgoing_mail FORCE ROW LEVEL SECURITY;


--
-- Name: outgoing_mail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.outgoing_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: outgoing_mail_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.outgoing_mail_id_seq OWNED BY public.outgoing_mail.id;


--
-- Name: portal_setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.portal_setting (
    key character varying(60) NOT NULL,
    value jsonb NOT NULL
);


--
-- Name: presence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.presence (
    ticket_id bigint NOT NULL,
    user_id bigint NOT NULL,
    writing boolean NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.presence FORCE ROW LEVEL SECURITY;


--
-- Name: product; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.product (
    code character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    "group" character varying(100) NOT NULL,
    description text NOT NULL,
    addon boolean NOT NULL,
    price_cents bigint NOT NULL,
    currency character varying(3) NOT NULL,
    term character varying(10) NOT NULL,
    vat_bp integer NOT NULL,
    id bigint NOT NULL
);


--
-- Name: product_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: product_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.product_id_seq OWNED BY public.product.id;


--
-- Name: rate_limit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rate_limit (
    scope character varying(40) NOT NULL,
    subject character varying(100) NOT NULL,
    window_start timestamp with time zone NOT NULL,
    count integer NOT NULL
);

ALTER TABLE ONLY public.rate_limit FORCE ROW LEVEL SECURITY;


--
-- Name: recovery_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_code (
    prefix character varying(4) NOT NULL,
    hash text NOT NULL,
    used_at timestamp with time zone,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.recovery_code FORCE ROW LEVEL SECURITY;


--
-- Name: recovery_code_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.recovery_code_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: recovery_code_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.recovery_code_id_seq OWNED BY public.recovery_code.id;


--
-- Name: retired_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.retired_token (
    hash character varying(64) NOT NULL,
    session_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.retired_token FORCE ROW LEVEL SECURITY;


--
-- Name: sealed_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sealed_entry (
    mark character varying(36) NOT NULL,
    ticket_id bigint NOT NULL,
    message_id bigint NOT NULL,
    department_id bigint NOT NULL,
    ticket_mark character varying(36) NOT NULL,
    user_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    sender character varying(300) NOT NULL,
    kind character varying(10) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    blob_id bigint,
    at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    gone_at timestamp with time zone,
    ends_at timestamp with time zone,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.sealed_entry FORCE ROW LEVEL SECURITY;


--
-- Name: sealed_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sealed_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sealed_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sealed_entry_id_seq OWNED BY public.sealed_entry.id;


--
-- Name: sealed_retrieval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sealed_retrieval (
    entry_id bigint NOT NULL,
    user_id bigint NOT NULL,
    device_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    what character varying(10) NOT NULL,
    reason character varying(200) NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.sealed_retrieval FORCE ROW LEVEL SECURITY;


--
-- Name: sealed_retrieval_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sealed_retrieval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sealed_retrieval_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sealed_retrieval_id_seq OWNED BY public.sealed_retrieval.id;


--
-- Name: sealed_slot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sealed_slot (
    entry_id bigint NOT NULL,
    slot bytea NOT NULL,
    directory integer NOT NULL,
    version integer NOT NULL
);

ALTER TABLE ONLY public.sealed_slot FORCE ROW LEVEL SECURITY;


--
-- Name: service; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service (
    external_id character varying(60) NOT NULL,
    product_id bigint NOT NULL,
    label character varying(200) NOT NULL,
    state character varying(20) NOT NULL,
    price_cents bigint NOT NULL,
    term character varying(10) NOT NULL,
    vat_bp integer NOT NULL,
    started_on date NOT NULL,
    next_due_on date,
    ends_on date,
    payment_method character varying(20) NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL,
    included_minutes integer DEFAULT 0 NOT NULL
);

ALTER TABLE ONLY public.service FORCE ROW LEVEL SECURITY;


--
-- Name: service_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: service_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.service_id_seq OWNED BY public.service.id;


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    access_hash character varying(64) NOT NULL,
    access_until timestamp with time zone NOT NULL,
    refresh_hash character varying(64) NOT NULL,
    previous_hash character varying(64),
    rotated_at timestamp with time zone NOT NULL,
    successor_used boolean NOT NULL,
    idle_until timestamp with time zone NOT NULL,
    absolute_until timestamp with time zone NOT NULL,
    proved_at timestamp with time zone,
    device_name character varying(200) NOT NULL,
    device_system character varying(200) NOT NULL,
    device_version character varying(200) NOT NULL,
    first_seen timestamp with time zone NOT NULL,
    last_seen timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(40) NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.session FORCE ROW LEVEL SECURITY;


--
-- Name: session_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: session_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.session_id_seq OWNED BY public.session.id;


--
-- Name: staff_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_invitation (
    email character varying(254) NOT NULL,
    role character varying(40) NOT NULL,
    rights text NOT NULL,
    departments text NOT NULL,
    language character varying(2) NOT NULL,
    hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    invited_by bigint,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.staff_invitation FORCE ROW LEVEL SECURITY;


--
-- Name: staff_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.staff_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: staff_invitation_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.staff_invitation_id_seq OWNED BY public.staff_invitation.id;


--
-- Name: staff_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_member (
    role character varying(40) NOT NULL,
    rights text NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY public.staff_member FORCE ROW LEVEL SECURITY;


--
-- Name: staff_member_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.staff_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: staff_member_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.staff_member_id_seq OWNED BY public.staff_member.id;


--
-- Name: ticket; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket (
    mark character varying(36) NOT NULL,
    number bigint NOT NULL,
    department_id bigint NOT NULL,
    service_id bigint,
    subject character varying(200) NOT NULL,
    status character varying(16) NOT NULL,
    priority character varying(10) NOT NULL,
    emergency character varying(20) NOT NULL,
    emergency_state character varying(10) NOT NULL,
    opened_by bigint,
    assignee_id bigint,
    created_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    last_by character varying(10) NOT NULL,
    last_name character varying(200) NOT NULL,
    last_message_id bigint NOT NULL,
    last_staff_message_id bigint NOT NULL,
    messages integer NOT NULL,
    closed_at timestamp with time zone,
    rating integer NOT NULL,
    rating_words text NOT NULL,
    merged_into_id bigint,
    clocks jsonb NOT NULL,
    breaks_at timestamp with time zone NOT NULL,
    breaks character varying(16) NOT NULL,
    version integer NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL,
    looks_at timestamp with time zone
);

ALTER TABLE ONLY public.ticket FORCE ROW LEVEL SECURITY;


--
-- Name: ticket_consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_consent (
    ticket_id bigint NOT NULL,
    user_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    emergency character varying(20) NOT NULL,
    version character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    wording text NOT NULL,
    amount_cents bigint NOT NULL,
    currency character varying(3) NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.ticket_consent FORCE ROW LEVEL SECURITY;


--
-- Name: ticket_consent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ticket_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ticket_consent_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ticket_consent_id_seq OWNED BY public.ticket_consent.id;


--
-- Name: ticket_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ticket_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ticket_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ticket_id_seq OWNED BY public.ticket.id;


--
-- Name: ticket_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_message (
    ticket_id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    author character varying(10) NOT NULL,
    user_id bigint,
    name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    facts jsonb NOT NULL,
    origin character varying(10) NOT NULL,
    account_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.ticket_message FORCE ROW LEVEL SECURITY;


--
-- Name: ticket_message_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ticket_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ticket_message_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ticket_message_id_seq OWNED BY public.ticket_message.id;


--
-- Name: ticket_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_note (
    ticket_id bigint NOT NULL,
    user_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.ticket_note FORCE ROW LEVEL SECURITY;


--
-- Name: ticket_note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ticket_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ticket_note_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ticket_note_id_seq OWNED BY public.ticket_note.id;


--
-- Name: ticket_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_search (
    ticket_message_id bigint NOT NULL,
    account_id bigint NOT NULL,
    words tsvector NOT NULL
);

ALTER TABLE ONLY public.ticket_search FORCE ROW LEVEL SECURITY;


--
-- Name: ticket_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_seen (
    user_id bigint NOT NULL,
    ticket_id bigint NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE ONLY public.ticket_seen FORCE ROW LEVEL SECURITY;


--
-- Name: time_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.time_entry (
    ticket_id bigint NOT NULL,
    user_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    billable boolean NOT NULL,
    text text NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.time_entry FORCE ROW LEVEL SECURITY;


--
-- Name: time_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.time_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: time_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.time_entry_id_seq OWNED BY public.time_entry.id;


--
-- Name: upload; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.upload (
    key character varying(36) NOT NULL,
    blob_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    arrived bigint NOT NULL,
    complete boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.upload FORCE ROW LEVEL SECURITY;


--
-- Name: upload_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.upload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: upload_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.upload_id_seq OWNED BY public.upload.id;


--
-- Name: user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."user" (
    name character varying(200) NOT NULL,
    language character varying(2) NOT NULL,
    password_hash text NOT NULL,
    password_changed_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    totp_seed bytea,
    totp_since timestamp with time zone,
    totp_pending bytea,
    totp_last_step integer NOT NULL,
    second_factor_failures integer NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public."user" FORCE ROW LEVEL SECURITY;


--
-- Name: user_email; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.user_email (
    address character varying(254) NOT NULL,
    folded character varying(254) NOT NULL,
    main boolean NOT NULL,
    confirmed_at timestamp with time zone,
    code_hash character varying(64),
    code_expires_at timestamp with time zone,
    code_tries integer NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE ONLY public.user_email FORCE ROW LEVEL SECURITY;


--
-- Name: user_email_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.user_email_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: user_email_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.user_email_id_seq OWNED BY public.user_email.id;


--
-- Name: user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: user_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.user_id_seq OWNED BY public."user".id;


--
-- Name: account id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account ALTER COLUMN id SET DEFAULT nextval('public.account_id_seq'::regclass);


--
-- Name: attachment id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment ALTER COLUMN id SET DEFAULT nextval('public.attachment_id_seq'::regclass);


--
-- Name: audit_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry ALTER COLUMN id SET DEFAULT nextval('public.audit_entry_id_seq'::regclass);


--
-- Name: blob id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blob ALTER COLUMN id SET DEFAULT nextval('public.blob_id_seq'::regclass);


--
-- Name: canned_reply id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.canned_reply ALTER COLUMN id SET DEFAULT nextval('public.canned_reply_id_seq'::regclass);


--
-- Name: charge_item id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item ALTER COLUMN id SET DEFAULT nextval('public.charge_item_id_seq'::regclass);


--
-- Name: department id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department ALTER COLUMN id SET DEFAULT nextval('public.department_id_seq'::regclass);


--
-- Name: escalation_rule id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.escalation_rule ALTER COLUMN id SET DEFAULT nextval('public.escalation_rule_id_seq'::regclass);


--
-- Name: incoming_mail id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail ALTER COLUMN id SET DEFAULT nextval('public.incoming_mail_id_seq'::regclass);


--
-- Name: invitation id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation ALTER COLUMN id SET DEFAULT nextval('public.invitation_id_seq'::regclass);


--
-- Name: invoice id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN id SET DEFAULT nextval('public.invoice_id_seq'::regclass);


--
-- Name: invoice_document id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_document ALTER COLUMN id SET DEFAULT nextval('public.invoice_document_id_seq'::regclass);


--
-- Name: invoice_payment id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_payment ALTER COLUMN id SET DEFAULT nextval('public.invoice_payment_id_seq'::regclass);


--
-- Name: key_device id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_device ALTER COLUMN id SET DEFAULT nextval('public.key_device_id_seq'::regclass);


--
-- Name: key_note id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_note ALTER COLUMN id SET DEFAULT nextval('public.key_note_id_seq'::regclass);


--
-- Name: mail_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry ALTER COLUMN id SET DEFAULT nextval('public.mail_entry_id_seq'::regclass);


--
-- Name: mail_setting id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_setting ALTER COLUMN id SET DEFAULT nextval('public.mail_setting_id_seq'::regclass);


--
-- Name: membership id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership ALTER COLUMN id SET DEFAULT nextval('public.membership_id_seq'::regclass);


--
-- Name: notification id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification ALTER COLUMN id SET DEFAULT nextval('public.notification_id_seq'::regclass);


--
-- Name: one_time_token id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_token ALTER COLUMN id SET DEFAULT nextval('public.one_time_token_id_seq'::regclass);


--
-- Name: outgoing_mail id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing_mail ALTER COLUMN id SET DEFAULT nextval('public.outgoing_mail_id_seq'::regclass);


--
-- Name: product id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.product ALTER COLUMN id SET DEFAULT nextval('public.product_id_seq'::regclass);


--
-- Name: recovery_code id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_code ALTER COLUMN id SET DEFAULT nextval('public.recovery_code_id_seq'::regclass);


--
-- Name: sealed_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry ALTER COLUMN id SET DEFAULT nextval('public.sealed_entry_id_seq'::regclass);


--
-- Name: sealed_retrieval id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_retrieval ALTER COLUMN id SET DEFAULT nextval('public.sealed_retrieval_id_seq'::regclass);


--
-- Name: service id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service ALTER COLUMN id SET DEFAULT nextval('public.service_id_seq'::regclass);


--
-- Name: session id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session ALTER COLUMN id SET DEFAULT nextval('public.session_id_seq'::regclass);


--
-- Name: staff_invitation id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_invitation ALTER COLUMN id SET DEFAULT nextval('public.staff_invitation_id_seq'::regclass);


--
-- Name: staff_member id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_member ALTER COLUMN id SET DEFAULT nextval('public.staff_member_id_seq'::regclass);


--
-- Name: ticket id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket ALTER COLUMN id SET DEFAULT nextval('public.ticket_id_seq'::regclass);


--
-- Name: ticket_consent id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_consent ALTER COLUMN id SET DEFAULT nextval('public.ticket_consent_id_seq'::regclass);


--
-- Name: ticket_message id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_message ALTER COLUMN id SET DEFAULT nextval('public.ticket_message_id_seq'::regclass);


--
-- Name: ticket_note id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_note ALTER COLUMN id SET DEFAULT nextval('public.ticket_note_id_seq'::regclass);


--
-- Name: time_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.time_entry ALTER COLUMN id SET DEFAULT nextval('public.time_entry_id_seq'::regclass);


--
-- Name: upload id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload ALTER COLUMN id SET DEFAULT nextval('public.upload_id_seq'::regclass);


--
-- Name: user id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."user" ALTER COLUMN id SET DEFAULT nextval('public.user_id_seq'::regclass);


--
-- Name: user_email id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_email ALTER COLUMN id SET DEFAULT nextval('public.user_email_id_seq'::regclass);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.account (number, company, person, street, postcode, city, country, vat_id, email, language, payment_method, created_at, version, id) FROM stdin;
K-10042	Musterhandel GmbH	Erika Beispiel	Lindenweg 3	80331	München	DE		rechnung@musterhandel.example	de	bank_transfer	2026-11-23 09:00:00+00	1	1
K-10043	Atelier Blau	Erika Beispiel	Lindenweg 3	80331	München	DE		rechnung@musterhandel.example	de	bank_transfer	2026-11-23 09:00:00+00	1	2
K-10044	Ohne Zugang GmbH	Erika Beispiel	Lindenweg 3	80331	München	DE		rechnung@musterhandel.example	de	bank_transfer	2026-11-23 09:00:00+00	1	3
\.


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.alembic_version (version_num) FROM stdin;
0006
\.


--
-- Data for Name: attachment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attachment (ticket_id, message_id, blob_id, name, media_type, size, sha256, account_id, id) FROM stdin;
\.


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_entry (chain, seq, at, actor, acting, event, facts, prev_hash, hash, id) FROM stdin;
0	1	2026-11-23 09:00:00+00	nobody		sign_in	{"session": 1, "user": 1}	0000000000000000000000000000000000000000000000000000000000000000	e409dcb0e759cc5dfa13c347b2b9c313fe5ad49a44ee98674d4a213a49e071e9	1
0	2	2026-11-23 09:00:00+00	nobody		sign_in	{"session": 2, "user": 2}	e409dcb0e759cc5dfa13c347b2b9c313fe5ad49a44ee98674d4a213a49e071e9	b4594ef6151e7217178c9d22decf97dea37dec5ba80078f6b7297faad65551c9	2
0	3	2026-11-23 09:00:00+00	nobody		sign_in	{"user": 3}	b4594ef6151e7217178c9d22decf97dea37dec5ba80078f6b7297faad65551c9	aae54884d7269adcd5e5c326a9d10a9227a40f45fded02f0bd0d331bb199943c	3
0	4	2026-11-23 09:00:00+00	nobody		answer_challenge	{"session": 3, "user": 3}	aae54884d7269adcd5e5c326a9d10a9227a40f45fded02f0bd0d331bb199943c	51114f71b4c5269082d47e645a87f028e9bf4c617eb2cc76251293e9eab00a94	4
0	5	2026-11-23 09:00:00+00	nobody		sign_in	{"session": 4, "user": 4}	51114f71b4c5269082d47e645a87f028e9bf4c617eb2cc76251293e9eab00a94	32866e4fd5700d001960ead899b67daa408931062dfb43d10c1b28bedbc472c4	5
1	1	2026-11-23 09:00:00+00	user:3	staff	issue_invoice	{"account_id": 1, "due_days": 14, "invoice": 1}	0000000000000000000000000000000000000000000000000000000000000000	3ff2e443a3068ea94efb1dcb3b9e74fb676f1532530155cac7480f2732617c17	6
1	2	2026-11-23 09:00:00+00	user:3	staff	issue_invoice	{"account_id": 1, "due_days": 14, "invoice": 2}	3ff2e443a3068ea94efb1dcb3b9e74fb676f1532530155cac7480f2732617c17	820435b19f13fccf382865cec7667abc129d4db4cb3fee7b8766c028a88b0b69	7
1	3	2026-11-23 09:00:00+00	user:1	account:1	change_payment_method	{"invoice_id": 1, "method": "direct_debit", "reach": "invoice", "version": 1}	820435b19f13fccf382865cec7667abc129d4db4cb3fee7b8766c028a88b0b69	0f4f6d5fdd74615ab4c3cc2061c78f79d4a329bfd927164327fec43426ab2c68	8
1	4	2026-11-23 09:00:00+00	user:3	staff	cancel_invoice	{"invoice_id": 2, "storno": 3, "version": 1}	0f4f6d5fdd74615ab4c3cc2061c78f79d4a329bfd927164327fec43426ab2c68	dfff28a27ac1e6a76c75ef7196f16d7f5f1157bc019a01e5fbd39fdbc86d474f	9
3	1	2026-11-23 09:00:00+00	user:3	staff	invite_owner	{"account_id": 3}	0000000000000000000000000000000000000000000000000000000000000000	592ccae8014bf1bc3750614b622d18fbb5e953b4022a525e6ef5859e8808f394	10
\.


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_head (chain, seq, hash) FROM stdin;
0	5	32866e4fd5700d001960ead899b67daa408931062dfb43d10c1b28bedbc472c4
1	4	dfff28a27ac1e6a76c75ef7196f16d7f5f1157bc019a01e5fbd39fdbc86d474f
3	1	592ccae8014bf1bc3750614b622d18fbb5e953b4022a525e6ef5859e8808f394
\.


--
-- Data for Name: blob; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.blob (size, sha256, created_at, id) FROM stdin;
\.


--
-- Data for Name: blob_piece; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.blob_piece (blob_id, start, content) FROM stdin;
\.


--
-- Data for Name: canned_reply; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.canned_reply (department_id, title, text, version, id) FROM stdin;
\.


--
-- Data for Name: charge_item; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.charge_item (account_id, ticket_id, kind, text, quantity_milli, price_cents, state, invoice_id, user_id, at, version, id) FROM stdin;
\.


--
-- Data for Name: confirmed_email; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.confirmed_email (folded, user_id) FROM stdin;
erika@musterhandel.example	1
max@musterhandel.example	2
staff@musterhandel.example	3
other@musterhandel.example	4
\.


--
-- Data for Name: customer_search; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_search (row_id, account_id, words) FROM stdin;
1	1	'10042' 'beispiel' 'erika' 'example' 'gmbh' 'k' 'musterhandel' 'rechnung'
2	2	'10043' 'atelier' 'beispiel' 'blau' 'erika' 'example' 'k' 'musterhandel' 'rechnung'
3	3	'10044' 'beispiel' 'erika' 'example' 'gmbh' 'k' 'musterhandel' 'ohne' 'rechnung' 'zugang'
\.


--
-- Data for Name: department; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.department (key, names, purposes, words, "position", active, calendar, promises, warn_at, file_types, emergency_cents, address, version, id, hour_cents) FROM stdin;
\.


--
-- Data for Name: department_member; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.department_member (department_id, user_id) FROM stdin;
\.


--
-- Data for Name: escalation_fired; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.escalation_fired (ticket_id, rule_id, promise, round, at) FROM stdin;
\.


--
-- Data for Name: escalation_rule; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.escalation_rule (name, active, condition, action, since, version, id) FROM stdin;
\.


--
-- Data for Name: idempotency_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.idempotency_key (caller, operation, key, request_hash, answer, created_at) FROM stdin;
\.


--
-- Data for Name: incoming_mail; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.incoming_mail (mark, received_at, blob_id, size, message_id, sender, sender_name, subject, envelope, state, reason, proof, ticket_id, message_row_id, account_id, user_id, tries, answered, settled_at, settled_by, version, id) FROM stdin;
\.


--
-- Data for Name: invitation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invitation (email, owner, rights, hash, expires_at, used_at, invited_by, account_id, id) FROM stdin;
neu@atelier.example	t		0631998db039d84544117655f0088eced05459caded8f4b4d86eae0a3134893c	2026-11-30 09:00:00+00	\N	3	3	1
\.


--
-- Data for Name: invoice; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice (number, kind, issued_on, due_on, total_cents, net_cents, currency, state, summary, paid_on, related_id, related_number, version, created_at, account_id, id) FROM stdin;
RE-2026-00001	invoice	2026-11-23	2026-12-07	11900	10000	EUR	open	Wawi Größe 0	\N	\N		2	2026-11-23 09:00:00+00	1	1
ST-2026-00001	storno	2026-11-23	2026-11-23	-2369	-1991	EUR	cancelled	Wawi Größe 0, Wawi Größe 1	\N	2	RE-2026-00002	1	2026-11-23 09:00:00+00	1	3
RE-2026-00002	invoice	2026-11-23	2026-12-07	2369	1991	EUR	cancelled	Wawi Größe 0, Wawi Größe 1	\N	3	ST-2026-00001	2	2026-11-23 09:00:00+00	1	2
\.


--
-- Data for Name: invoice_count; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice_count (account_id, year, state, count, total_cents) FROM stdin;
1	2026	open	1	11900
1	2026	cancelled	2	0
\.


--
-- Data for Name: invoice_document; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice_document (invoice_id, payment_version, sha256, size, content, created_at, account_id, id) FROM stdin;
1	1	2b4a27a839d58d13e12ce70dbe8e5aae53e620476336bab11a209e80bf74da81	22468	\\x255044462d312e330a25938c8b9e205265706f72744c61622047656e6572617465642050444620646f63756d656e7420286f70656e736f75726365290a312030206f626a0a3c3c0a2f46312b30203620302052202f46322b30203130203020520a3e3e0a656e646f626a0a322030206f626a0a3c3c0a2f436f6e74656e747320313420302052202f4d65646961426f78205b20302030203539352e32373536203834312e38383938205d202f506172656e7420313320302052202f5265736f7572636573203c3c0a2f466f6e74203120302052202f50726f63536574205b202f504446202f54657874202f496d61676542202f496d61676543202f496d61676549205d0a3e3e202f526f746174652030202f5472616e73203c3c0a0a3e3e200a20202f54797065202f506167650a3e3e0a656e646f626a0a332030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203638320a3e3e0a73747265616d0a789c75d5db6a1a5114c6f17b9f622e5b4ad13deb9482083934908b1e48fa0246c7548833329a8bbc7dd7e727c9a6a582aeff38b3f1075eace9f5ddcd5dbf3d36d39fe3b07ae88ecd66dbafc7ee30bc8cabae79ec9eb6fda4b4cd7abb3a9eaf4e9fabdd723f99e6e187d7c3b1dbddf59b61329f37d3fbbc79388eafcd87cbd3ebd3fdf0381c87cf57c3f3fae364fa635c77e3b67ffacfed8797fdfeb9db75fdb1994d168b66dd6df247be2df7df97bbae99fe7be6fd895faffbae694fd785d0d5b0ee0efbe5aa1b97fd533799cf668b661eb78b49d7afffba57da0b9e79dcac7e2fc7f3b3b37c2db24b763bbbbc46b7a7ef6f4f2dd5335ab555ed5547d517557fa9fab2eaabaaafabbea9fa6bd5b7ef5d2a7f2955b75557fe52f94be52f95bf54fe52f94be52f95bf54fe52f94be52f95bf54fe96fef6d4f4e7c8a63f4736fd39b2e9cf914d7f8e6cfa7364d39f239bfe1cd9f4e7c8a63f4736fd39b2e96ff1bfb7f4e7c8a63f4736fd392673a15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1dfea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffacf1be2bc09b02bb0eade96d0ea651c733f9df6e169f160e56cfbee6d65ee873d4ee1fd07beb59fdb656e6473747265616d0a656e646f626a0a342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036373834202f4c656e6774683120393133320a3e3e0a73747265616d0a789c9d79774014c7dbff3cb3bb7780a01c4789d120c7516c58380e1015012b585051a449518aa008082ad6289a62a2095113158d82259ac482c49658a2468925312aa8d11820967ced418c1a851dde67764fa3dfdfeffde7e598ddd9d999679ee799a77c66960021c486cc2302718b8ceaeabbbab1a223b66cc5923c3e3b25d7fab1cdb784802d16e78c4933d22fb879a511423d0869b36f425a4a2a5daddd4cc85b57b1bfff046cb0ffdc4626c4d5119f3d26641714ae69f7560d3e07e2f8e24939e353520f8e2d25a4dd097c7f2a3ba53097bc0f9d09715b8ecf6e9353b2d382ef6419b0ba0be7b8989b935fd09c4d5209312ee6ef89287e490f108910a9443221c576ea5d3847d22976e045fdab23b4793831bc8d55037f1e18193910c793e666ab71f20542acc6d14e6e04d6f177629054ae5017f00a041402b64403364a6d1eb6507c07ffe79f881c6b889658116bd4740ba46d475a9256c49ee88803d11347e2449c890b7983b4266f9236a42d798bb89276c89181b81323f1209ec48b7893f6a403e9483a91cec48774215d4937d29df81213f12366e24f024820e94182484fd28bf426c1a40f0921a1248cf425fd487f32800c24834838892083c91032940c239164381941469228328a8c26d1640c8921b1248ec493043296249224924c52c8384507125f03a13dea494049ac518256849874069d35154027e94030402a3d26970005b8090ef216b0bd4105d62c953f1f2ecd94d7d34439519e2d59d936dad342399126724dc735df17fb493fa084c45363742782d16c32637120265f17ad97d15da33538293f6767936f80d86fce8227ec80d5962d5bbe7280814d13e779c426bd5f66074358050c63159acdef4c1ad9c215ecc066e59c15a001bb768fdcde2b593167e5e6b7dbe1ca93cce67ba2bd74817aa19c04e5189f4c14a399dd5c0f8715d9ec902dc128087efebece4e8e1a772fd86b7868b08a591e83ff527993bd50fffcd7d0d8d8d0909818756c88f01b8dd4f035b656c6ea4c12bf808df78653d0df7bfd49693a4ba55e1ff08bd21fed6d0dced506d79718f446c1a8379a0d4a3109265e9c8c4a0193de48a3061d19b477d075a0dd6f81367c4ff8d1f0bde1bf3def5ecb06b10747bb1f8112960e25dba0ed362865c9bc6c6337b6b1743a10daa27e139a3b88819a956833041c355a27a3d9cbc36c70445dfa9bfdbcbcbdbccc7efe01669393b3b393c18fabdbd1d9c5d9590cbcb26bdd17ec2918168d4c4a4eca3b567ff99b75db7e66b5a9517123630a8f364051f92f8e95950e971e7e3461dce091299d228e1efbea92fee2e5d60f7f9c5e98b63ca9ebd01f149b496abe27154bc7d15aecd19e3ba36d12bd9fbf09558bba75f3327b8237482a3b66657e2778f9dae8ee6536bdf62e697dc9e7ebd6b1531bc460b9c712faa36cdf3b24b857ef3ec1bde1e9869235a5a525ab371ee91734d0141cdca7b7b872f6ce9db387cedcb973e6f2c68f868853eafc860ff71b6a1e31c2dcf4f3ac9d3b670de517bf1123b06df870335f4b810c6abe2b75407edba2af75c7d5f156b8401d299ae28c396ab57a7fb3c95eeb028e2e01fe2a6702673300b41a8df0c7e0f5e7ae362f2b08197c79f757278f2636f67ab2e04ad3dad8f123fbf7e9372071727c4622ab730a34444fbcb5fbed2fa3a24b466eab3abd68d7e2beec6ac162766d3b1323c20b427b8ff6898c96f5a373836068abeeb14a540a11ae805e83c663b132d0bfb5a74aca66d9dcacf0fd1cd6836ed68cc08842f4f60e0e012e1a2a38d93ba01b51aa9bb3facfbcc0dc63f4785e60de9fabe970781336839d69cd2896c6d674624b5952f42a5ff49b2dd09ad36a8fb4c6a9b4c09e52adb7bf83de6c4fbd039c1d1c74745ce98382c09ce3f4647660c18352da83d5b331ecaeefaa28580ba99d60326c8c2a31b1bbd8f817d26a437b0bcbd1de5b225f7acf004930099e2e925e2b08732eb3e3bdc05fff832374ebc90e9f5bbb6737fd06ec6377cf8104f6f9ccbdb1ec691e18d99f4491af07592ab613f760f42460d0bdfc89edd80af6807d0a13c1013269279601ab408277d94c1ce3c196c23cf2847ba627ae0eca81e60ef30026477fe61d024f4ee4fd1111396871c615ec9b038db48cdee439009c0c665a269fa137efdc51e69edbfc188e43474e27e06564981bfb594ccc67b11f87c5c6866144c07ecd8f9a17d06b4a1c210046a0d7e45b97e81b52f9b32a8d0ff7fd648c3f01d231f48737b96631beebccf618eb88de533124ad4e31f800318035a087ff05adaefe06f6c06ab35292b260624a5226d078b6975d012f0897611078b01ab6df7874d56707d9d61fd6ac3a84bc6e414336481518dd08a08224b3a76060b56c0b8d932a9e0f13e327def9559169209a5238dafa1ba81b9417fc2dc68c918028964eb5208637b5814b595129f119d9ac165addbdf9f7d7cb59d3eddb95f064eaaad094dcc559c7e1cddf0f173379352eb66aa728a309e9b6c707b31a6854aa1e265f1115a7c560e328a25f79bd8c4446f8a0247b624a6ae4549cc4f9c7df415790357326bbfcfbaceb9f80fb8c848c827a3aed7a76c288cc98a1bbae54fd94f875f74e3ba7ff5c17f76df188ccc9719795388cf8424c46dddb289686268231941b88a741a70da449e0b16913ab95bf462be9eb080f85ef9b0a6eb3e3d0f336958c0adf59c877188e6f8b0fde7a4c39023abc03aac1e8eee16d707e29094cfd334ae8261ff2489d567dabbef120bb2081abfebbeca4298591d1747920bd51cf2a0318fbcf5176a5eed491cfa7e42f3171fed290fe70e97bccf4ee3c1a134c777cf10dc8a646abd1f2c924c77fa7d18ac3d9e3badbec36bc0bc91ddefab1a0f08da93bcf9c95fd67a424e6e5a50e9ddc1aeaaa591df4e3969b02df3f10c6a56f9fce7e2b2d29f9744ac16791015ca6dea8132e13b705273080c12c86c93fb35fa849ee2c95973d7f28fe789bc7bd24c52e8f230631609446ee44378f1761efdf650375251d9d7dfdf57e5e4a0dd9455bbdcde2d8cd39990959209e380dc2c484ccd9ec48fcc8e1f1f11b635d73f7e4e48c4dc8868fcf5cb87066c66edf6e9b322bcf9fafccdad8dd771775193d212d263a2b4bfe6d5c6eeeb894c993d59c3aa6f9a1e883fc3872ec867e22212640d7c5684ccddc3a89ce5375145557a20ffb942df578e3f2255dc1673fff06d6b57f809d1c919e3930bdf5b498a409424bf6398b101b60efd65c687dbe1abab26fd9df51b9a5e17e5357affa9a70548818e031fc208e459ce5c008623587662698b03d08634805b67b63cb7dc184bab477e6ba0d208b84656224d7ad2798110349c2b2a68d42827c82062e82c977219bddfef9a42acf220812b5c245d4b4568d2ebc88daa622612e968bf7eeb1c8bb77916621d2ac5369ea71c1749e9e85c284a695b4bfbc5f8c64cbeeb165e07cf6944ab34bf3df4205c612178e23c0102ca01f71bce4efa1782fda948660a8e2918ac63713e8bb75c0e7c1a994d508201d3a7f6fd9b8c0f6ecda188e6bc6c0e1455fae4ceff3e5f0b8b395a70f2ed891e09bcb8ec6c41421c4a1a41feba9b921bd8f38b317cea3d118dd88dec1c1c3806859437145941c19c0119bb38ba05156c58118dc45aaa5c4800f4079931ed749ac1f707e2c2b60a3ed6d7f870520c27bb04a27c51f5cb9a35f6ad9d2527d5b90ca0b16f4f6b319d479dc348d3dfb95edfb895ddc6ca3432337c5eceac3dab8acf14c76efe8dda18e2df7e90c97e020e860c733d6964d5dd44c36152f79721ad176d7b04ef2f7a97dea3642387c7886adbece96b377bd5de97cf6a87f1a5cb04399ac109c8c45bfd062b42026ee188241d01b042bea0aced4c00ea7ca0f537743f61e8e5ea133aba6eda81157af08fde98092cb9c10a1733fd1628479e91f3a93afd9cf1bfcbc79a3bf7880fdfd8f7c0a9a65704d9d342fb7e9d1f9073740aa643781e44f866de72f53a9fce84fe3bfe8e4b68f6e664b77ed119b1e1dd3b2e9939478148d3ed9883ec0338541430c6aaec09b8bc1cbcbe826a8de279c81ceadd839f637bbc50e4104e85123ee4eacda66cea7ecaad5a2d28fde819b3538e30ce89b047d6116fbbdaee84336a2f0da8df9a8072ecf5594c71af7201ccde31c4e3887a0b3f89677111cc15493cf96b08bc5c53bbfa53bcaa572368f9d086527d87cf16093f9cf8b436aaef174a7d08a425a2d144a4e064b2912cec849b48f7c846e94ca1fb14d77d9ac06f2a27f8032f72bfd8b84dd72210d910ff3beef37c8dbd49c92883852405db8f29ca6118dffad0bad251a18cc92e0c79ed6b39b6c030c430f6a032ddf605775b3df67971de0ebad9326bdc1eaa92cef0ffe087260c418180179acbe7af24236e1e33f6f757769bc4a5ef02679a8b2bc023574c23ff25e56053e341c3ad35cb9582a972be8b0e7c395319fe2e58825f7635f38c2aa95bd4f39beebd07c4f78ae62204c4c3cfb29301c633dc5f563b7ce5e64f7c1277d6b3adf615c79fedb7fa6c64f9b64e1c30bc7e1dedb005a858700b456108eb00fd6704e16403ee4c94dd491866f6149c84ff62ea89567365d7c2987d809c74b4a8ec7d162a7a631e0d3d020953786a9ef35732d7c29a04a8fa845cfe711e6c15458c4aa5c59e11956e88a732d8262d10dbde123bab5b1520c9247b1298a6c9c47a3ba8e2837171d2f929155cbfb145d0de25ac0741b8ab285088795d885b62d75c5d8d582a38f973808af0883dc709fa22ea7d4956d96afb28d10473d209e9dfd829ddf085fac5cb101e85ef60d2b82b930341486c2db6c3efb86de7870f7daa0eb0f1ffc61b1eb1a050b38a8ab81a682a08373e7eb8f290376b02ada03b7aa1c1931f637d8ce9f32653ea53243f3ae3f57f59cee6701330f7dc2791dc59a241fe4d581c75949eba9f9d7fa741c24096aba469edd9065cf43ecb47f100252e41aa1861ee21616047eb1e2b34d88b7bb6c80f82f9f59bfc676e82976368eaef89779453f9cff87cabab8f09557708c1a657856b06004613babff0be5706d84768b0ba167d3a187d3a617cca0cef21da9fc8f4b6b8ffacb5b5b8a07d9e0e9e3d2a6abf6300063ca069405770c98cc3dbc5fa477c38bccee6201671e2fc099302d95bdbd781974b9d78060b37ada8c69f9cb97fcf598d5d57fc21ab683cfbaf9053930373c65cef88c437bebe46309d3c60f1894dc29fceaaeef2fa4576f7a6792b2cfef80f29c52e22dd19b155fd77510cb585f562d1e7cf4a8b1af7850e5af00f93b87fdec553fe118c98c7d39277a6123f8b0630d8f5925f82c9ad1a8e1e6c4d873d030e17053487111482a0d1edbcd16ccc3233b80646622c62b2d0cc18c10a13a65e377e200b53fa23f4dadea63d85f1070885e6fd2eb35b5ec103b7fff3e3bcf0e40a7e3f5acfe9862c9679a7c71f853d19a171cefc237ba6aacb0a6063e25ff87591888ed2196c54205db8008e91646a46f580cda570b782c7791dd81314a6be879a29c2e11b11e6958a93478f880c1d0057fe1ccc0ce32037a762e2d6e4a96eba9bd50aaf01d8163d6aa7ec7750a060e2b22c47eb289fedeb8959e45cd6e6d7cd0502edaa97216b26db483669d8a4070ff88ab403b7cfc318bd4acab7d76ba46dbc0cfbd9a1708efa9314c422968b25c0ade34798ec6e75915a761c7b6c1219506cea933984d3a3bd8c9228ba5c3b5ffb4acd198b18f0fbd2c8c52f5af07131805c1073a9d878e37b7efa097e925b9039c6081fc54acd955285676dd84b32e1437e55dbb86ed7ee2696ad628eda03702e41ebfcfee69083b0d66c537faa38d68c461ca1e9d18bc5e6cd14d26050ba2292bfb749db38b93274f09aa5dd36b0e2d32b7acae6e7a3a7f68d46a56fbfcfcfea7b4837c3f3cc3795a7ed660af9e53f72ef96a7f9fc1b1454b4e1f3ac45c8b23752743bd0fa40cf41fc0e7ccc1398391a7564a36e65b026f9ef875ca0e01dcb53a0b6e1783cf559567dab146704f5b7fe11cd32d329b3f9c111545f58fd84fefe56b887ca5809daa875e796c54deceb2790750de30cc0d4f511ea4cc1936607a43946bf673e0808aa7375580ee91e9807b71261f687cf64fe38fcf28ab87c498b9c3865e1813b1b5067affd9f62604dff82132e7e0aa390739cf4857d4bde05939c9b05075e1e6a59c58e894c30bdb9613bf3a5953737a6d3ab8cb51095316f60858989794ff1e04de737a0abe53a9f77342ed8bf6e6c2b6dc7d6a7c0a47daed906747be5bf2d4f0a33b6f05983b38598eea804351b3979768e557bdb689dd00d0ddbafdb71cd9eafd9c4dc9ecc784d456b0948e2d8f9809dd7fedf81882d8d5fa5999f3675097d9a9ce63f2b9ad21bea2b51a279c832801901f0df2b555ce05b54e26baf712ab292bbbb877c030c1cb542a5c12329a5609195589df1e73acb35e325eb115162d1a15ddf288e7eee51da09e27716578abca08e0f9f8157538d137c7dd1d306fe29afc79e96527efd0bb3f7d33be0506995a963a71cac2a01e0bf226b3e89163ca0b674d099a027eb7de4215cd4c6fbc5b5b2f7c57b437152ac77ffbaee26f99e89ff6a87f7e86e2aee66e6e995cfb7e5e34746e0fdceb1af2cad71d07561327a4a634c9681ec7171db82e8fa05b3323153d67e3d89dd22df4713be5e4cc72f220218d6cf54812fc588d343274f4e8d090d1a37fe58919c73597b2c1b05519e7fcea381794952376334a6bce54b1bf33b81fd931a47f972e0b5e21f3c1dea3ba9bd68b153972518e780dfcbf18a425bb93c165080447ccce33e14ba8c860bb35d0b46d10f463c1f2fb6adc791b2f65167fe69657c66a34e4b9129e490ec71fb83e6fbdd4910b5fe17ff564545a515f61853d580dd8dbe41d3f372ce7e29a43a8b43183e799586d8c909a2e533168fa879b36edab932368c5a4013364275a3e315c9d3f8baf03cea17b6d8e17eb1036ab173fd8b029f861d501a4192ba44e9045316876f19e6b9cd68408f2c297fa220d3bd29aeb93ef409d9c94f4e4edf9ca9e3d0c6cff7e0a36ecc9e347ecb1883160d68cb4b4593353a9f73de8c98edf73ba87c9cbf73f760bbfdd5732ffe001d5977258b2188cb4153f95dcbd5f7088aee4485f892db4647d06aac0ae45c697672e5f66ff79cfcfffbdbcc414c77c06d295cc39ecfc53247f4c28cc64fd27ee5ff5ee6e856fa4ad7b419b6bff952810f08ad18b3a5693beeef4ef57cf6c9be0c0468c9db230d07f615eb218f4dc0b9a72218807826e0b72e45f8bf667c1e1f43d96b5a35548dbf6f5b51368c60613f2a9b31ebd26c05d10fc72e49e62d0fc4fedd85d753d0231de9dc7711e0a06f17e79b2fa3a0651a2ba124ae8b7a3176fbe78f3545503ab1d3e7ad088e882f25b4fce5daf07bd3875e816e8dca58fabc7ca0fdf3b59b92278645fdf2ebd5c8cc5651f1fb8bd7074843a9f4df33dba44ea8f3b36e51b83979947129d7a3ca468802e1931f6a32debd68161dfbec080ceedb56d966fa53daba0057b5c255fefd7d94aa5a37c3b40f7d2bd3817f6b6209300be3320565987d6fd88a93fbaefb24070cf59f05d353d2c87c50dcea04d8d954aee441768c4f12f70895e2f34b265ec3e5b0a5d4f9e10831450dd815ee27d31aa4a47b0af824930831a2d98443ac2ee379cf9f921bb072e1f1f3b57b9840fa35fca6370e8705a8e916387c22b7abd28e0787e56aad71b2cb806206ee71e30b39f20949d3efa3d3b89f79fc420dc3786c97fc9976034fb9a76a03afebd8a0d164195558fe1c205f3520067c1002de993c0413ea3473ab9b17720e0e4092417a98ff8900dd6ff0601bda2c45e72225ddfe8e13f3fc18251049ce1758c12278c9719d535cd856661c4edafe4d8dbe5b44cd57137b69216697a736bd59b7dcdfc08ca45a34147d0f24f02ce18fabdb0b15b45c999c0f8d08a8ad0f8c0332554f8a5ba72edb3a032b74d138fde8c8bbb7974e226b7f541cfd756562934b7b30618fb625f66d4c1d81d52f9b330cd21fece1de72b50e7032777fed5811f11e314017c1e9e2ef8bcb4804f9810b26f5f48029ff0fc2f55956b9f07adc7098f5d8f8bf9f3079cb02ce8d9daca6a25de40a1785ce8c5ed0d4c8a1d2b76edad58b902a9eb2fec5f3a6cf6a6fe3d075dfaee9361f337f4ed395878f3d08d5eabd3860a87aff62e99a0c48544f1a2102f5dc035747af9d54421e7c1ab4a2d7158ef5ec386f5ea3d0c6ef12b7f92a2cd111166fff0f0ac8808fc57be6552e328eb25f7c726b5eaf598b456ac991cfbeb714b7ebf307443f33f15f205fbd956f9d8d7fae507541ca79dc4d0feec1bfea9682cb19f6df92afaef5faab0987f13444b5b41e2c4592413184ee54366d34f4888781ccb0a92803928490a2103610809a1bf90390877db0b65a48d98487ac063e221b421397414994b59f323ec9f8c650b968158f8f8402c5958d2b0f4c69288650c0dc3395a9320514f02c4e56491e84e0a8526d245db81f495c6132ba90d29927a9368c98f1489f3b08cc7e77c92286d2145349a7c2a16920e9213b68f26455adc6b499bb1bc8bfd3b2af7517cbc78970c101f61bf7ea440ea49ac10f01a2567e2826d54bc42226810ce9982f206113b611ef1119611a05f20768d20fdc5f92447f42161e2022c51249cd690b7c4a5d88e3aa2ed4836756a2ec5cd472ed6dfd6dcc7beb350c677b12f1ff70e09a3f7f0ee4a02e92e62c3c788b6c44efa83b445799d458988788fa09b4837aa25dbf1ee2e752759c201821b2dd2117fe3c864fc2d261bc9157813a6c061380b4f685b1a42e3682e9d4b97d2f5b49ade121c85e142ae502a5c111e88fe62ae385b7c5f5c2b568827c426295d2a92f6497734f69af69a60cd344db166ade63bcd15cd1dadadd64b1bad9daddda3bd66e56ae56b35ca6a92d562abed5627aceaac1aaca9b5a3757b6b3feb7ed673adb75aff6aa3b109b489b35969f39dcd459ba6166d5b746c91d0626e8bad2daed85ad97ad826d8ceb32db5dd637bd1f689dd9b76be7609765976cbedf6d95d55ed0fadeb0a46b248dc6dbc6e7b1ac54a5b92edfc9b3ceec18822bb5ae73825d152e7e77c5996ba40ba902996ba88544b2d750991e11e4b5d83ed572d752d09210d96ba15b1055f4bdd9a7841b0a5de823842aaa56efb4add8e2440a1a5de928c826ad217b3652e99811c64920c3281141037e2ab7cbdef8eb581f83607db2791347c0ac7d51b8fdcba91506c9984f7912f47e52b4f69784f435ad3f09a8a3d47e2e871580ab084619984adafd20c7aad87dbcb3e41161e02fe97f7d1ca2cf9387b0ef2c439ee82bd4d2490f47cc9ffeb637d5e8e7d9d62a6c2790a9602a49882efd310dba6607d22b6e590f4ffd24297d79efaa2ec53141a05784d517851e973feb856387faf8f1f8ff56c3204fb8fc7e7c98ac65271dc54aca72ae3382f13148d87e2daa4603ff5e9f5319db1e5ffa7876eca7a14e0c820d2157fd3955f17a4f32fad2ed87f0a72d415797a95663eb60cc175ee4bfa9361240aaf3e169a0a4ae67fcd596a6cfdefbfff01c0adf195656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c61677320323632313438202f466f6e7442426f78205b202d3931332e30383539202d3237302e3939363120323036302e35343720313035362e313532205d202f466f6e7446696c6532203420302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d426f6c64202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d5620313635202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a362030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d426f6c64202f4669727374436861722030202f466f6e7444657363726970746f72203520302052202f4c6173744368617220313237202f4e616d65202f46312b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203320302052202f54797065202f466f6e74202f576964746873205b2030203537332e37333035203536302e303538362030203020302030203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234392e30323334203237312e39373237203332302e38303038203539362e31393134203537332e37333035203733382e32383132203635362e3235203136322e31303934200a20203335312e30373432203335322e35333931203435332e36313333203534352e38393834203234342e36323839203338382e31383336203239312e30313536203337342e30323334203537332e37333035203537332e37333035200a20203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203238322e32323636203236322e323037200a20203530392e32373733203537322e32363536203531362e36303136203439382e30343639203839352e30313935203637332e33333938203633382e31383336203635342e37383532203635302e33393036203536322e35200a20203534382e33333938203638312e31353233203730372e30333132203239312e39393232203535382e35393338203633352e32353339203534312e35303339203837352e39373636203730362e353433203639302e34323937200a20203634352e35303738203639302e34323937203633382e31383336203631342e37343631203631382e36353233203635382e32303331203635332e3830383620383735203633352e37343232203631382e36353233200a20203630362e34343533203237382e33323033203432322e33363333203237382e33323033203433372e35203434362e37373733203333312e30353437203533362e31333238203536322e39383833203532312e39373237200a20203536332e39363438203534302e35323733203335382e33393834203537312e32383931203536302e30353836203236352e31333637203236302e32353339203533342e31373937203236352e31333637203836352e37323237200a20203536302e30353836203536352e34323937203536322e39383833203536342e39343134203336352e32333434203531342e36343834203333372e38393036203536302e30353836203530352e38353934203733342e38363333200a20203530392e32373733203530322e34343134203530392e32373733203333302e35363634203235332e343138203333302e35363634203634382e39323538203434332e33353934205d0a3e3e0a656e646f626a0a372030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203639350a3e3e0a73747265616d0a789c75d5db8ada5014c6f17b9f22972da568f63a4d4184390973d1039dbe8013e354189310f562debefbcb27339bd20abafe6aa23fd8176b7efb70f7d0ed4fd5fcc7d8378feda9daedbbedd81efbf3d8b4d553fbbcef6675aab6fbe6747937bd3687cd309be79b1f5f8fa7f6f0d0edfad97259cd7fe62f8fa7f1b5fa703d3d3efdec9ffa53ff397f7e7ed98c1f67f3efe3b61df7ddf3ffaf783c0fc34b7b68bb53b598ad56d5b6dde5bffaba19be6d0e6d35ffe76def17fd7a1dda2a4def6b8a9b7edb1e874dd38e9beeb99d2d178b55b58cf56ad676dbbfbeabd315ef79da35bf37e3e5da457eac72d753df043a4dbdbe45cbd4f78a567eee689bfa6e8df6dc69713d5d1fc56f5e15fda5e8eba26f8abe2dfaaee8fba2d7ef5d17feba2e3a152d456bd156b4175df8ebc25f17febaf0d785bf2efc75e1af0b7f5df813fd696afaf3c84d7f1eb9e9cf2337fd096791e8cf2337fd09e792e84f38c7447f1eb9e9cf2337fd79e4a63f8fdcf4279c63a23f8fdcf4e7919bfe847317fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe057fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe137fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe077fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe10ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea0ffb2212e9b00bb023bef6d0f35e771cc2b6a5a8cd3e2c1cad977eddbee1cfa0177e1f9072a8aa446656e6473747265616d0a656e646f626a0a382030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036393530202f4c656e6774683120393339320a3e3e0a73747265616d0a789c957a07585447d7f099b9f7eed265772931b12d65b1a26159507c5562372a6289bd80a2224a51141150512220a2624714916854d01820af46d0d8a288b1c46e6cd11835892dc61684bdc377e6ee6234ffff7ccff3b1cebdd3ce99d3e7cc5c8100801da48200cd060c6eeb97f763594becd985256c4274789c5db97d1a0071c0e23679da9c49f7e697fd17807a0134da1139313c826e57df0668721ae70744628773917d32405311db5e91d13313b776683e02dbcd117ef3b4d809e1495fc6fb0134abc2f10bd1e18971904d8c00fa8dd86e16131e3db1b363d46c6c1fc0352ec4c5c6cfac8b86084495c3c7411417931c9000a43c09a14853cb5b380f93284ee0c5f27707685d28e8e76355cfdbbd060ce805c100757536e3e5cb0036e369ab66400af89818249528d8057c12200a020750113ba5968a3d14c7445c57056a65c6ffed6703b628617bc4e9084ed0009c41035ad0810bb8821bb8c307d0103e848fa011348626d01429d183077882177883017ca039b48096d00a5a431bf085b6d00e3e063f30823f98200002a13d748020e808ff814ed019ba209f9f4057e806dda107f4845ed01bfac0a7d017fa417f088101100a0361100c8621f0190c8561301c46c0481805a3610c8c85711006e1301e26a0dc27c224450612d781d01ce524a00c6c91930600468d5e634b05a2913444d093087a4cce239490fb442bef200ef7a8c0eaa4929a502949fe828e95c7ca29928d43ad334d94c7d2b15cd2abe9343247e883f840e71fe0e7e6eaa2f230ac0e8aebd8312e885e6bfbc9276d7dbb74a9ab83c5758f855b522535207d801a980c395c93108dfd0f95fe3ed6fe02a57f74dd63d1a4f40fb3f6e72a9acdc6fe289516a5087a4f4d4080515952e5ead284e2dbd3c3e013e8e666f40b30f9fb52937f6020560c9e1e02e9be8f5cdfbde57270f0942553aeed18f48da1a5477acf5993a664477af4d2470ffa4910475fbbb5f5aba8b9e3bbf7983c392d7ce7b6d68d36b8054cfeb45764e4a249a1ed6704f48d98c4ee2b348c431a1a4bc750bbe08d4b82e069329ab068c1e8e7aec6e5546abdabf2e3a4048a8d13921eb14b525959d937b6a4c5ef51192e53e3f22ad4643e4b25a92c55fc6ee38c48bb26a42169989239976889ae69a1e7e1aab999293f9ef0e00e5158f792a4287a438d11c15310fcad7c23bf648ae3762715f2d9a1832920502aa97d24bad67cd5a673e736ad3a7706c5a1168b3aeaa54227e15a42788d51e20fe2d624762971c28794c836902799fcc1e7a3ef8a1771bd8fd08e41afd30b9e3a4f13beb118055e8cae9e4a21d8497787b2ead0e5a1cf887d77269326037306129b81cb079e7ad0e34e6d28bb446c7ab06a92c72691bc2c12be846c6661bc2c6105596c12f522e1a0c834a6ae9da8556d441f01e2a252bb7a9a0c0693d1c5a24a830f36fc03024d46573737574fae51d4b89be8266acf97aec97b51b1677cfaaab4cddf5d38f2e5da1dfbf7a526ce9b9d40928f9039bb4fea0e1d743e75af68f6fca9a3d28cffa9dcbded47971b37dd9e9c49ff6ac1e47149a987b85f4ca97b24a549c7d1233e44df6d8d7ec86d994b1845dcec2d1926cbbadec487086f875103ff1a9fb2392bbb60137b58b864c0a0d09001034307082be50e91f4c433656049f6661c1818828303c4dc94d2d294fe49a5a5493d62a27bf6ef191bdbb34fedb2aee20c73d7e4d2d2e410fee81913dd2ba45774742f94930093d0f65ea0ed354149f9a3767c540a09281c454416b350ab490052a576272eee8101161750099cca40a256a944d7b0be3f445c37e7cfed3ba2eacbc2f26923a349f7eedb92cf99b7244cedda65f490e1236767af583d87e5b79cf6717cb7eebfff77e137c3476e1a5afcedb7295356741bc8521616d4ed78234e19b3aa9fef677d3a86cf329f8bca8b25454d07a4735d468a1ec0147b039d2b1a0f735d405410c372c8cf8aaed3594bba5635955bb3ce59ab0d7457518db3163d87d2f46df7c6f924fcf24b82cfb87bdb6828f12065446b4a1ac102d92cf639f30b8bf3470729b5d88c0fe209443cced870a654ed13a0d5f8531e01b45a1ab8edfe589f5977e336f7f2197b7f1bedc96eb210f6d43f6e04b94496c8644e75d074137bca06209e4674bc30542ac5b80e3a9d77a02418056f7749a716840527d985b6c4d736d78eb4f465678ea794efa1c788cbc8b5b16438fb2276fd28f6d718d28cfd66a12704568afee25edc2580e8359e1a74180d0658d19f4595b329645d39594bc7312339b39b14b1611698c6ec1631c14ddc5fc09b6bce07ad9c98460f9e1226dc5c33ea54f73ee9d95bf93c036d4a9de8b77c7f23ae7a1375621fd06f732d313107e343025ce0de1df83606e774e431b8e37825040707f379baba3441a3c41120c493081ab9b0808649256f2eaada70bf8f47dbb247dbe27ec025eae9410593b3b69956e7a358905aa3187aa068fff7a5b3b5620df9a25aacc8ce58b8942eff3c6331a1312c8fdd232e64d82b3291e8d82b566cf3fa74e55376f5e54f97ffc4f577e222d7a47db8fb0041f148266f7aad9c2da11a695f4d6ff17ce6f62a8b4c7063118d48c7075c267a13a9b760f47cad62e0544d44a3b917799af4d9a2392b73ca9fff71f68f4df12c2937771135647d31686aeeb685fb88cd95af53993c978db0c66ca106711ab061322246670bc27a8fc1b8e2227a7a78599dd9d9e04932329767b38495e57fff70fc4574e28a28567dfc207b56be2675feea1d4be9865cb22c8a40c68ced0fcf9f1ab8cfd8f6d884d33f5f3c1a9f954e9c1758e2ae09f91888f2b6532c8b18351833b95904ea356a13cd3e7eea54b91c798154ba9343c25fe6a05cb69b0ccaa5a75a707af35017be08db081b3e3adc4a04a4548bac238d3e466b584416c884d57de823b9ac75cca2937fdcfba394319712cf976939ebb2c784d13d067a79279bd985fd7dfb3c7b72e2746d59eee2fd7e0a6d8b943dac0c33172f1e7111ad816204d37ae98dae1e2a959acbc54d72f96721b5d8f8b75bf9e726c7135fd2d0f9e8d529f6338faf281f2e7b7c159dba746146f8a6a6e4c68fecce764232869d21f35ee5675e4b49cbbed5e9e8d9fd2b179e9d3958f10f100dc813d7bf2b1aa0de241ae42fbfa723cd8fa592c89a7dd207b94a8c9b8eb435405db9610ed59a532736f3fa7784737313fc0dca2e8014eaea778466016203b4bb44f62a2d2e7cfa8b8afd2f66864f4fbf91793d3d3d263a43bf2165fe9a3584ae26595557ae5425ed6fd776d7d443e7ce1d9ab6b36dbb03b46df4d28cf8e99999f299a4bcbca479d9d95c4e11754ca8566cd15b91934af434f90504042a6117e9e106a975f5b6388635d0567fbc943d797debea6752d017e372f60dbf7f7bdb9931b247daa2711bbc8a62172c15fc97b1db2f56e767dd9ed76368ceedd9e788cf2ef67c55d8c24b3386f43971e97b9eff2c429f9e26f6407b757bc5f31fb7bad7423cf6b7c0783104fb7db0e767211e65e9c2d37acc0f8f0949e2a75cb6dec484e2958424f359c14fcea171c748f20a92748cd5c916bbcc25cb85ebc28f2869b5259af0225c371f14ba62f9b1b09085171622ce0c382edc12fb719c3ac46842d50a43cdc574ad1c25f663e92bd9a243444d2c497bdfba97c26c94933bcf8a88274aa8de6bd59e6fb3b477f316dab482848ced161913393c8b94d3275f1d3abfa9e2687b5340fbf601a6f6246f454e788f94499313c745161d3e5d927e79176bf44f5243613ceba8ba26adc32c1adb04b5d10c745aad97114f004e68cc3e7c89402dd78ebba05294a3053d0e52d0639d58ba02759c40f1af9ee7c7e0e612ae75b84a66d7920564b9461a5c9a73c07fdae655d95af7ba0dd352da1b1d477f3c274dad6127d956769c6535d09201a4cbf03d9de41ac781c38d339b13dff6c1d1856c759bd6e415d98d9bd4d7d5cc8e0d4d7e5e505cfcfc38cac9d4a5957c65e5d0c7456416d9c1dab3952c8b85b6f4a21b97e68d8eb225af1bdfe17c35c684a409fa881aa306188991780a7a0153b0c6b455116d53b9442ec83a469efecd73723297a5d18fe876c5678ad0b73211ce09bda6a9e2339e7a8dbede570856511dde0435c2bb03c44cf6e63aa3e4d69ddaf888e434f35de29192cb9e938045ab5805e9b438976c3dfd9354527e6a627e2b8f83f405f34b89b92d99739296ca2f97727b4b441ffd09f5fd11368c2ad063166c7246d982bba701854a313742e107881f1c76632f590d632705d29138fd4decdc0ebbe5161da9da7b74df3af2e38fec31994ada6c247e64067b7635b794ddfb7dd555767e179705e7e904f2648be72c7e5269061a575c43d06024c458453d8bc846d2944c601bd8f99327ff78fcf8aa54c296b363c3d8319623696b9790667f8ea8255a4e2fc7d51371d92b985cf5d65224ac927d69829c456f4a259b58eb7cd99c0ff5f3db2a6bbf33bf4848973bd2f1f2263eb7c12679ae65bf4a4259dc425970b96b1453d428b210adb2505b641188098178abc58397ec352b26edc88735446874c4257ffbc983e4defe0d598dd9d7f4b2fce83fb9249af49a4e7a9018f3d1846276ff45a299ddefa3273d375ae8926c2c7c204db89bf0139c5123f6963d8e1ca13f1fa685f238a9445e4667d48472dabec547a275cfc7d924f188729c2be16326dc134f63959f2a8c9a77b73f93e07098c95527997c644dc28cf578aa78f3d3fd7357b352572eb3d2205969206a85063454223695e5322422e377f9188da4dbca990e29f1a367e5b9e68bf5326d847092b2af73aa1b99971ec9cf478a9e58c75583141bc6fcc4887875b849e8387e611eb9597d58c7f42b9987ee70357114b7d484d2f634bc76b2b841ce97ab10ca4297ad4567c82b67d788075bdba3b227527587f32d4ea8c5d56af3c449ca39a7eeb164877a7354acd899c7074571184ad44af683e6868ad36a243b76149526b37da42711880de9221c3ab7ff9babd7be39708616b37d2c8b2490dea3492f321bedef901d11890b7bcccc63d1f01f61e45459e22ee7ff88920fe82cda4013e15987d53b31e5883a421b5613357b53cd7690e1c5ab5717d38ef271a4fce8c507f4aa5cb92925aec4822ba6ce4e5221ed5a68865cabbddf5a1d12cf1324ddfb0ca816b233bd43dfe3203db14b3d0ff3125f6adfe320f2023b339496ff2f7cfca0e8c99d5b80be9e13951ae7d4f32298d10b8b8f90bbaf88edaa8564a87933f1d990bf6e3b0d91cba4923b97334ff9c96b1d24ad7cad60fabcf58a1f0d443f8a479ef84eeb6ff0c2ddd5cbe807ff9cf7dcad49dadb93a1509ac1426b49833baf89fde14d5bf256e797cabfb3870fd2e52d87af67afdb42e22212e71fdf517c973d2f4eda9c3171d41cbf5ee78bcb2e451c5fb12673aeb2266643e23a25de82cec47ddc53e3274e64ad0f4ada4d9b6a9e4a5aeb9d4331ced1bce32768bd564f7978981dbb749b9d3f54be36779f5462f679fdead56be19ad967e7962d3b2d393eae215bf31eb468ee2ab27c7fa7fce03cc92785167fac0d15159fec843ef004e76a2d737dd41c40e71e8850ee813ad513b6f96b76c9dd9d9dfc9a151c7ed0b839d11792862d9afea258b7776c6ced0d24a1d191af846ab34d69a5f02bc789e759f1acc55f6da991a3e5ff88818c25637f61fee4eaaf6c3d5bff2bb9cafcd1612f505fb9adaca71de413f4363d8ff0181fc403086fc3f3002484c791c7248924df607647981dc278d31be638f90e6d26e4e07c3cda8849163fe432257a9e624408afcd7784e0da5b4213146d76ed9cfc1c71a1257eae6255d45e956ac946d069510bd4fed02196a94acd7d9398abde87735ae0d9a583258e4948025d2c6f2ea16173556dde5c5470d8b12af2b90507ae8991d6a8b123492cfdb0f47b6e75ef5c5526ce09a6d704578b1e74cace2a049356a9a4e5ae8387e83574af16e457d618e7897591c27a6557054ebab0de3c154f5a043a88d7c97595d24f7428c186470a189e73d9756250fc42b9cb1243f06cde1c210df547732fa3f1edf945c97f342eeeaede3c5df444a771135a686dfc37466cab2236b7bf8d9f3e6541f9c36325770dcc216255935dac2ad2a76fe0808a8cdd7b8686c54fee3ef3f47ff7b20fd70e775e16d1e9b6ea68ffa97c5d6e9f7aa4ab01b7342597f751f3a0ac9c18083fb7b9d55f5088fa9b27cfc4da1557c4549ebec15a4d9ce7e9951ab1366d2ed53c61552be6aa403ebe989dab26d9e1bd588bdee37f2b742d7ca4c8770cf2f60479c31538e946ce9b7260e01996b2cda954b8e7bbb9d1ce13d6a84bd4e65d2f9f3c7979f0215617c7ce5860f25ff079c2e815d748d7eb2daf93aebf6c8fc89e5936b6e5b8b278a49f9fcdfe52e8ff48b9d140cc3e0a6677beb328d7161a457e422fdbd8ca830fe9a32387a22be4e6996b770d19bc73dde29999c4ff8fc6d5a45d2af5ab01aa29fc2d9f3ccf7b54c865c3e97e8174bba156c09b530d487580221acbfd1c6683fcc2ce643008f74d4737df657f65fc94f4fb65d94b2c5a3d3ed3c88ec4e4ea686375ec77a10b88e17ecbd23769ecfcaf83d79c0fed46376f5eeb34ed0058fd969e52b9820bcf7ed141f895205f45b90f54bb1a69c683f29d3be9775b3b75b36b19542e3c1076998708bb96cdd9b5d7799dedf1444e6b38fb4c788eb47e88d93d10e52a5351db3fa2760fe4f1a75e248a4c68f3212ffb842716a76d8c39f2fd83fb9527626c77d4016b9eb1b66490674af8ba4cf6d9a0a89895ab968d5b40da3f7145296527d6debafa483850f8db66f2a4db082e270298d4097750073cee708bb1da8f9b3bd6fc0d346444a64f7979f2b182fda42256280beb6fae455b295f5376410ea027e64f53ec7f19c24ec1f86dafdcecbc93eb7324cbeaaf28ab2aa4114a26dfa9d3cbda4a3148d953ea0eb2be64a402ebfe2f58a3c659efa18822707efdf14057c1ee773611ef7649e23bc87ab0d39a35b64bc0ca8fe8a8e2df00dee6283c8612c1c816cfaaa8984042efb291e42a793d87a5a9c01c964022582779b102bb111f43ad7ece63ddd00a15d4f0a88163885d350775d48ccb49c1ebae88c972c65184e569911f4aadf3de6e1525d2ac53915b5a057c356bf7771573a3e252edcae70965ebcdbf8941095983478584559c913bd09399e18bc661ae54357f2ac05b7de03aefe8c3fddffaf85a955cf58e42c4a08c0defe943b943471cca7d8ece1f6976777501ee01c677cfabaea3311fa8243602fbfbd77beceff2f51bd6e591bcbcf5eb69f347a4233bf59bfe11ab24418f0a1fff51f861c19f7f1628318785894d11b7e2b392874f3d81e8552e944ba63ee2d0e4ef675414dbce3871e6fa0dc6760cf9ac68ed92252e73e5bfa5ebb39760a871c5c02354ae916b563db6041b8c072c4c78568f9b6be05d07782f1e3cab88dd5f75ffdea9c37136f2c5256bbf1c366c4bee1231a8c640c544abb52f8896af163e5e4175cbfefcc222579a8bb81ddfd31fbf7becb4a76bf97fc5113bfc9b9016c2c68d32884129394ebb6ca0fece5f3880705e4a6ee2f3f62ac2929c587313cb6db01254046158fe9e2b37f61ebd5e9e101d1f3166dd89efef7f77f55e85eacba1d31349d38ee39a792fcd483d5099dd6d7644421f8f362b172d2fbb991e3f6c38ae655bf7980e933e0157b45d05258f261acbf591c23d1dd62574f2cacacaf21f7ee8ddd6d3df65de165ab08ca78dcbe4b0c1beca7d80f2bd059d4b638da886fa8c2510df426b31ea42c1b1f2e47ee7fb544c9d7fe0275a21775f39215f70a9ad44583ddade7e84fd275f11f6b3e4a52cf120d1110731887badf97ba1135fa7156aff22ce75b0cc55b2159d91e8a48bac722d7b5307eb5865f965f31a02e739a060349f41e09f84e6e6134207846f896b9d42787e67ca01f9aecc9313bb27cfaeb14d24fa4a4dcd55328d1588412c8164c90fe59b642d8ba25ed4cda21737d65728417867a443a5567bf8f8b8f3833d128dc858d8d1a61ddb10bfb1511ecdd9bc1f4883dacaedac01715e2bf68f88117dcd5704feb90146200ddf208ef7f29570c1246fa3b3cddbe810a1707d9af997dc4ca1a165cd60b69216a83a295e65f2e3db49a0bbb2fba9f927013734260376065fca3ded337be4f6ed2367fb9ccea54d573cff61d39ba019de87922bef8f1cfefbb1e483def14135f9552f159c2578f8eef1ce39adc71aa9e44d57d5413ee682ebc55bd623ae1eae966b62ee5c817c1de58b17f7baf84bebcef8248cdabb17173cb38e96e082f93541f1de07934f3c1a34e8f189e443de3382de6c3afd8ce34c23abc43f054f7ec74a022d1fce2cfb899adb7513cacfeec372f72c1fb628c438d4afdfd0c23dcb86a6afebd3a2ff38c196e4ddead9bdadffb4b134ff42afcf3d13b8cf4e14ffa27f4a95ff6ffcf67ea73ef1edf5ced76f3f588db286ef16d6b7f2ed967a0e296db45818d7e03fafa0a1e28170eccf574efc7db9ffd6c0eadbf265e7d136f1d8b47dfbc118e1d4d318daa1c6b9fa76ed6be751d6afc0fffc450ad9fc1b28a27787d5e214582c8e84683107468b47215b9c0fe38819c79ca190e6e0d813988d7d31d24d9822d6c044320922e977904e4f828f30031a895910425641631a0006da087284fea0c3f9f158766219cbf1613161c9c3b2084b0896382c11e4192c22a5d042d4406f310272c5b6902154415f755b182fb587c6a2198a2413244ac1502466639986ed784892f640116d03df8a51609224ec1f00452a3e17fba505305b7250de31e2531c3b0c03c54af093da41b6f401345637844e920841e25968209e8261b429ac12fa400b7cdb09c32158d808229d83392e97c93c94473b1823a6210f9d610cad824ed8172e46c252f21c96918775074527a5be512dc212712a2c55e4c8e1b2611cdd8b6d3dbe37812d97b37007039900ad846a68299c04377c8fa07b2098bc84127cbb48d3214d18011351352df1d7193e85a1301eb6c24dfc99890b0921d9e42ef5a7dd6924cda625f407fa337d2c80e02c040b438479c23ee18aa81283c521629e7845bc2b3e9544e903c9579a245d909eaa0caae1aa79aab5aa5daabbaa1ab58dda4b1dac0e55c7a933d587d50f6cbc6c426db26c36da1cb0b96063b66d64eb6fdbcf76ac6d8c6daaed6adbcdb625b68fed9ad8f5b34bb2db6d77cedec9be9d7d887d82fd6afb2fecafd8573b181c86382c74d8e470c9e1b5a38b634bc74f1da31cb31db73a9e75bce9a472f2751a62b14b88843b9881862afff3e0dd3f9562bd4eb01bfd9e88187ff8b70f6b9d604c1d6bad539c1365ad0be00f89d6baf8ce1c090cb0cb5a574123b860adab21189e5aeb36e0407cad755b3090206bdd1e5c4898b5eef04edd11469399d6ba130c21e7a01bc4421ccc8119300526235f3331abf053fe37c3c758eb85a3b1d83f0d75d90cfa400c4c005fac7d823dd3f03de82d54bcd29a88ef89882b019f11387310428fc732130b1f9d0cb3102e1c67bc8b39e8bd79cdfe3533c84a4f20da10c71d8f6bc622259c4e5fec37427be8f896eac0f770b5f917aef7d799a2501d8e65268e852bffb7225a993715fb6261d2bf24e0fb5eab1bf23d43c131139fe10a4516fc9c4a2e114ee5fbf013b01e0dfd70fe046cc728d28a40b859588f50e0382d918ab43f41bd84e33c4beb7d98d6d8f3ff93463b451733113208dae26fb6f2f3453cffe0f2c5f93390a2b648d3bb38e3b1a71feab81bf48010188ccf36569c4ae6ccffeaa22cf1f6df7fff030e016b4e656e6473747265616d0a656e646f626a0a392030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c6167732034202f466f6e7442426f78205b202d3839312e31313333202d3237302e3939363120323034342e39323220313035362e313532205d202f466f6e7446696c6532203820302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d526567756c6172202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d56203837202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a31302030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d526567756c6172202f4669727374436861722030202f466f6e7444657363726970746f72203920302052202f4c6173744368617220313237202f4e616d65202f46322b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203720302052202f54797065202f466f6e74202f576964746873205b2030203236312e32333035203535312e32363935203534332e39343533203537302e33313235203539342e37323636203536322e30313137203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234382e30343639203235372e38313235203332302e33313235203631352e37323237203536322e30313137203733322e34323139203632322e30373033203137342e38303437200a20203334322e32383532203334382e31343435203433302e36363431203536372e33383238203139362e37373733203237362e33363732203236332e36373139203431322e35393737203536322e30313137203536322e30313137200a20203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203234322e31383735203231312e34323538200a20203530382e33303038203534382e38323831203532322e39343932203437322e36353632203839372e39343932203635322e33343338203632332e30343639203635302e38373839203635362e3235203536382e33353934200a20203535322e37333434203638312e31353233203731332e33373839203237312e39373237203535312e37353738203632372e34343134203533382e35373432203837332e30343639203731332e33373839203638372e39383833200a20203633302e38353934203638372e39383833203631362e32313039203539332e3735203539362e36373937203634382e34333735203633362e37313838203838372e323037203632362e39353331203630302e35383539200a20203539392e31323131203236352e31333637203431302e36343435203236352e31333637203431372e39363838203435312e31373139203330392e303832203534332e39343533203536312e35323334203532332e34333735200a20203536332e39363438203533302e32373334203334372e36353632203536312e35323334203535302e37383132203234332e31363431203233392e32353738203530362e38333539203234332e31363431203837362e39353331200a20203535322e32343631203537302e33313235203536312e35323334203536382e33353934203333382e38363732203531362e31313333203332372e31343834203535312e32363935203438342e333735203735312e34363438200a20203439362e30393338203437332e31343435203439362e30393338203333382e33373839203234342e31343036203333382e33373839203638302e31373538203434332e33353934205d0a3e3e0a656e646f626a0a31312030206f626a0a3c3c0a2f4c616e672028646529202f506167654d6f6465202f5573654e6f6e65202f506167657320313320302052202f54797065202f436174616c6f670a3e3e0a656e646f626a0a31322030206f626a0a3c3c0a2f417574686f7220284e6f72646c6963687420486f7374696e6720476d624829202f4372656174696f6e446174652028443a32303236313132333030303030302b30302730302729202f43726561746f7220284b756e64656e63656e74657229202f4b6579776f726473202829202f4d6f64446174652028443a32303236313132333030303030302b30302730302729202f50726f647563657220284b756e64656e63656e74657229200a20202f5375626a65637420284d757374657268616e64656c20476d624829202f5469746c652028526563686e756e672052452d323032362d303030303129202f54726170706564202f46616c73650a3e3e0a656e646f626a0a31332030206f626a0a3c3c0a2f436f756e742031202f4b696473205b203220302052205d202f54797065202f50616765730a3e3e0a656e646f626a0a31342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e67746820323836390a3e3e0a73747265616d0a789cad5ac18e1cb90dbdf757d439c156249212256090438024e724fe017ba69d45602f905cf2fb215555e2abeeb6a7bdd91d6f0f2989e41345bd92aa272fc97ef2f87cfdba5cfe7d59536f89fbb2b2e4ac7559fbf6fb3fffbcac5a55b38ec13fa543d3b4b65ab32cdafbca9ab239ba9485dbf2759185ead216ebccd594d7218d7f649fea83ac8d17ae4bf78fb2b5fcbc7cbefc6d60d1545a5bd62a2618a6f26bb0e4be81310886c6341b4806ca66bc505972f3666be0b44537cda0d040b5d90222d1269c0d1117ea36871fc4c2b461a1eeff4c235a243bb457eff0a0d69c17e12d2e8fb4ecffe8363bbfc54ac922e2c9311cc97361686c6d2cfeab27446c45d43f6d9090b5f9efb27c19ad2365f6e9e37d026e2dc313db628b4eacab2d6123fbbf2e7fffeb65e5e5bf975fac08d6ac6c332e222b15f2ac94b5e4dcf26cfab2fce31d63a164f3966ed69c57b3cdd1f4be35495d2d21a7d8b3ed9be6338f55c54ab4e95850b59ad0166d0fccfbd9bc24b369c5ac0bb7b534d2d9f47e6cd1b2d6c227ebd9f6cdd856b3ab158d1718af9a523b991f6dc3bc97622555cd43d7e245f5cbc5dce791622a7d0f7e292c2b73d268fb626d96c2668530db660caa792de5d4c06b4fd6f27a996ddceacad5b6c6176c6bab664fd1e19c7bda166a42982daf0175b67db928f94ea86039b339bd43cb8ec17c1d6d13eb176cdb26349dcf39df67ebf5f2f3e5f3ef6ceba6b1332da764b522993702fe696a6273340343a1bcd654d977aa0f51679cab735732b2dce46a32ed721f6c3e64ca204b8c311a99ed2ce1736b1c620db187683c9d67208d76ca203b25eec0183c32812c210b8cd9106e6eec870f2cb3b58df62d7e8e66c315b28625f9981d8b171a6021c012720d5b01306934eeb8387071e09a6286c1b980a1b7efd889a11ddc10f861f0631819303260e4c028815102a304c6293a454e1986387d4f8c3ee658c71ced8645008b0016092c250aa9048029da82150814b280ac213378640259421618932cae1e512b2c4dc804b2805c41065b025b025b025b025b025b065b065b1684a90053679533b41790613cc1788313ed1aed1676b6273f8f1d95d28e35eed16a411b04dd0a670b149604b280ac2173da37c636d7192af951ef98768769874c3124fb980301c7183bb87588da216a87628df61ab240acb425fce0ba04184011541a28ce7d09d20f3d8a4a8761ccd0e367cc501a0c4bbe51e74a852c20eb41845b0641a930ca119fd83a14061b426f8cde98c1862bf68ce3deb19a3978380d059e0a8461a662dc1246cca04802256d0f9f211790db41fe1bad45874b48c431cc4a377a68f4704c39881687f9130b69175c8fda5876b2cb40b7217b2e26813a965070182554f8e0a53d49c1ba8c8abac23349930209e4027203d913568ec5cbd8431915464541e17c3ce35cc1307c1ad65d89aaae0072cae386c8731f225383a2e31217f9aa478a087b1c57d02ca35250518899b7a3c38165caed38eaec0ba970ec829e0e8a575828820ada10da30da30da30da4802655cd7621f4ee2ad2eb740196cde40a1840aa122a8a82b51611d224e126d20e7844a0185b087187c6dd7f243e9e3d61da940de0607c3df31e390bbcbb1d94069c7637c9b569858bd80c2a8145414bcf901317a8e33f0a0e4909d274311578e72ebd0439bfd91d80a5d8ce3d258a739fd2997f11661a63f3a3c6428159586beb22b47fa0bf6282a1d866daf2e0072b0f898cf511821e7f14e05e2e3e198f0740c3d0a3d3c8649840c7eee18c70b986766826cb7974e0126c89650a960efc510645b5051709d46d666c8c97c0aed3941c7b81ac311870a9c716218a13352b0f17b4b106c45a543d034b6d6ac1860db90c75b310059e79d2941cfb8a9e34a20c112122c21c1520dee2005289360bbcb47260406f91221c18279468551411b4e10862b2a1d94e4a7f5496a04341a7207d9d76e1a6caf12a17483380b2a0a0a2754d0260df29b507a3c10a3dd39251419bb32d66b9a90c0304f4b87630e4461540a0c131c968ecbfc00c6298e7c1cef210406f983758e72a778fa65e457e8e9d093c6537c46cc716588767fbb13ca18155c033d6dbbc21e79891e426f7c0ac9a8282882c3d2f1626314354f421c2f6b0f462ec7a5752bdd18e5584269e305ef72b06bd87083616d2c59cc1f4fbca0145414950e0aa10347c308e0f4d201b936102427a27827c582000401e03197053320f0be288639805004950a0ed238d2cda4c33937e43c06c5951a7a147a680c8bedc3f82e226c1c18322f23f38692c6c16d56c6a4c10aed0d645f4b645e0ee6ada030fa653aaeb55b40e0575608a810100fb3a00c8b38288542a3e7d83c0a3d5e2c784a65389832bc63e006501a4069c81c7390d7249228f48cef62e26e1fc3183da771e19811a7dcc70245c4205105c5c3cf170eccd0c3e88c3b28c94961bec9d95fcb6db526091229f83e36863939e1f153901e65b2e8832f52e4fc9580e655c67b7078a73fdbfc9dfe9f3e5cd29a7a5ad29ad3f8a4f1163aefdf02e6ecdf0e2caa654d65f9f0f5f287bfe4dffb95632da67ebebcc8b57e56aa525f6baf5c9bca1f970fff0afb4e6be2933d9ded9bd9b38a595fab0edbb43239142efe29e904c8a7a64b555da585bf6a69788c86d23982e95adf2a49a3946cb2f2a9e6da2971de742616ce9c98475fafa5beeea8be93a61d55a9ab2d6acc32adfb24dfb40c08c5c0350b783588e638c09c92b67b135a6dedcddb8bb85daf06d52cc82cbb794b00eec692da2ab259be8e697bb4abaa7d5a02981fd9d84297b1422fdc7cfaf69f477b4b64f6964af7f0fef230cb2a7da97dfc9a99687b228a837767572dbe1aca437ab31f9be2fb79165f77ba73dfd7b4bb97426fb684be8cd5a4b4ffe4e7916b5fa5de2317a959c5b13e81b2f3ca7ae7ea4069d898ae5664d93e77accfe3abb2afed0dbe4f23a363a17f2ca72595d55f9bdc383ed0ca27cb631e5914a6e7714af795bac75913dbeef4b2b452b4adf003f9bc7139f39958473ee9269fe70a2fa216e4c461e96151527aa78e6efc665e3b85df76b84dce3b743d99d84c8a80c98b6f67db05ce55636357da409cacd8b8dbbf2201b3b7b1d0b6a3cf037b5efdba0603dde7553f3a5568d29d3c4e4652caca2750a51463ab1be8c518a2ea1d76319ff979e6f6b5b407cafd22e6f7eb604bdebd879d5bd476a83a971b4bd8472ab518d9a5f791ed7e1bafe941c57e67bb7e07abb1a7d7ecb7c03ab77a8e8d5db97eba5943cb7306cb976dfbd1ebf84ce909b29092cf3e6e93cd96262acf90833d84e83bd3f85164db9f1b18c0baf6476c731d2525f573bd2fae2770deb9fd7f71da43981e64503fda96527b825ffde8b065d35674df374e6cb68debe87b14f8bb33d1b5d607814b2cddd9dd2de4dcd65e81e7f23778ce68e736c7c1b865b5c375b8f2b818f94c844d7d6b732d4e1011781e7fecf03216d5526405ef41691c468c899cc67c2bf86166a4eb14c512e9b6b64e96707ba6f97ebe277b7ae260b24394e2fc78ff5432df76a0f267d320d5679e9bb9f95f24ddb9844a7efa28fa347c2395f4e058255d48b25c9f077de3688216b17b8297b31dffd41ff994f647ff26156ba7216593d2d6fb34fc6cbb333f3815d659117682398ad3565c47c17e7a7e5a37017e8b73e10eddf8451f1dbb7e88a50e9837ce8096ef77f7f779deff2ac85f91ea899ee775e8cd379e6da271f3187707bf7b7cdaebef4db21d092cd4388078cf759ef291099a5de0469c19408f95e3b18b65dbbbe6a81a710f4a7c74500a5efab577b6075eed50d8fa761c9957b947c3925f9307937deb867736b01da2db7d483c7bbecae3986630c7fdedfccc4e36b716337c113bd80e8b412630b13de07ef96c56993468cf0e193cfaa53ff20cb3d4e3c0686455478c6aa46ac7c76de3f047f3f231794d5edfb92d1ebe676af6e7d79bf42a7255a758f7e6a4b0233402a8460c4611e72aa1e24f2b98ffce48bbf5afa3943f7fb82c97ff01225f12e3656e6473747265616d0a656e646f626a0a787265660a302031350a303030303030303030302036353533352066200a30303030303030303631203030303030206e200a30303030303030313037203030303030206e200a30303030303030333132203030303030206e200a30303030303031303639203030303030206e200a30303030303037393433203030303030206e200a30303030303038323037203030303030206e200a30303030303039333434203030303030206e200a30303030303130313134203030303030206e200a30303030303137313534203030303030206e200a30303030303137343135203030303030206e200a30303030303138353933203030303030206e200a30303030303138363734203030303030206e200a30303030303138393436203030303030206e200a30303030303139303036203030303030206e200a747261696c65720a3c3c0a2f4944200a5b3c32623662666233623363643361306131396662333136636163656362666131373e3c32623662666233623363643361306131396662333136636163656362666131373e5d0a25205265706f72744c61622067656e6572617465642050444620646f63756d656e74202d2d2064696765737420286f70656e736f75726365290a0a2f496e666f203132203020520a2f526f6f74203131203020520a2f53697a652031350a3e3e0a7374617274787265660a32313935320a2525454f460a	2026-11-23 09:00:00+00	1	1
2	1	acdc79c037fa30e0705f9973befcef979388d3f39a5b3adac42c15f25a7f970c	22539	\\x255044462d312e330a25938c8b9e205265706f72744c61622047656e6572617465642050444620646f63756d656e7420286f70656e736f75726365290a312030206f626a0a3c3c0a2f46312b30203620302052202f46322b30203130203020520a3e3e0a656e646f626a0a322030206f626a0a3c3c0a2f436f6e74656e747320313420302052202f4d65646961426f78205b20302030203539352e32373536203834312e38383938205d202f506172656e7420313320302052202f5265736f7572636573203c3c0a2f466f6e74203120302052202f50726f63536574205b202f504446202f54657874202f496d61676542202f496d61676543202f496d61676549205d0a3e3e202f526f746174652030202f5472616e73203c3c0a0a3e3e200a20202f54797065202f506167650a3e3e0a656e646f626a0a332030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203638320a3e3e0a73747265616d0a789c75d5db6a1a5114c6f17b9f622e5b4ad13deb9482083934908b1e48fa0246c7548833329a8bbc7dd7e727c9a6a582aeff38b3f1075eace9f5ddcd5dbf3d36d39fe3b07ae88ecd66dbafc7ee30bc8cabae79ec9eb6fda4b4cd7abb3a9eaf4e9fabdd723f99e6e187d7c3b1dbddf59b61329f37d3fbbc79388eafcd87cbd3ebd3fdf0381c87cf57c3f3fae364fa635c77e3b67ffacfed8797fdfeb9db75fdb1994d168b66dd6df247be2df7df97bbae99fe7be6fd895faffbae694fd785d0d5b0ee0efbe5aa1b97fd533799cf668b661eb78b49d7afffba57da0b9e79dcac7e2fc7f3b3b37c2db24b763bbbbc46b7a7ef6f4f2dd5335ab555ed5547d517557fa9fab2eaabaaafabbea9fa6bd5b7ef5d2a7f2955b75557fe52f94be52f95bf54fe52f94be52f95bf54fe52f94be52f95bf54fe96fef6d4f4e7c8a63f4736fd39b2e9cf914d7f8e6cfa7364d39f239bfe1cd9f4e7c8a63f4736fd39b2e96ff1bfb7f4e7c8a63f4736fd392673a15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1dfea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffacf1be2bc09b02bb0eade96d0ea651c733f9df6e169f160e56cfbee6d65ee873d4ee1fd07beb59fdb656e6473747265616d0a656e646f626a0a342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036373834202f4c656e6774683120393133320a3e3e0a73747265616d0a789c9d79774014c7dbff3cb3bb7780a01c4789d120c7516c58380e1015012b585051a449518aa008082ad6289a62a2095113158d82259ac482c49658a2468925312aa8d11820967ced418c1a851dde67764fa3dfdfeffde7e598ddd9d999679ee799a77c66960021c486cc2302718b8ceaeabbbab1a223b66cc5923c3e3b25d7fab1cdb784802d16e78c4933d22fb879a511423d0869b36f425a4a2a5daddd4cc85b57b1bfff046cb0ffdc4626c4d5119f3d26641714ae69f7560d3e07e2f8e24939e353520f8e2d25a4dd097c7f2a3ba53097bc0f9d09715b8ecf6e9353b2d382ef6419b0ba0be7b8989b935fd09c4d5209312ee6ef89287e490f108910a9443221c576ea5d3847d22976e045fdab23b4793831bc8d55037f1e18193910c793e666ab71f20542acc6d14e6e04d6f177629054ae5017f00a041402b64403364a6d1eb6507c07ffe79f881c6b889658116bd4740ba46d475a9256c49ee88803d11347e2449c890b7983b4266f9236a42d798bb89276c89181b81323f1209ec48b7893f6a403e9483a91cec48774215d4937d29df81213f12366e24f024820e94182484fd28bf426c1a40f0921a1248cf425fd487f32800c24834838892083c91032940c239164381941469228328a8c26d1640c8921b1248ec493043296249224924c52c8384507125f03a13dea494049ac518256849874069d35154027e94030402a3d26970005b8090ef216b0bd4105d62c953f1f2ecd94d7d34439519e2d59d936dad342399126724dc735df17fb493fa084c45363742782d16c32637120265f17ad97d15da33538293f6767936f80d86fce8227ec80d5962d5bbe7280814d13e779c426bd5f66074358050c63159acdef4c1ad9c215ecc066e59c15a001bb768fdcde2b593167e5e6b7dbe1ca93cce67ba2bd74817aa19c04e5189f4c14a399dd5c0f8715d9ec902dc128087efebece4e8e1a772fd86b7868b08a591e83ff527993bd50fffcd7d0d8d8d0909818756c88f01b8dd4f035b656c6ea4c12bf808df78653d0df7bfd49693a4ba55e1ff08bd21fed6d0dced506d79718f446c1a8379a0d4a3109265e9c8c4a0193de48a3061d19b477d075a0dd6f81367c4ff8d1f0bde1bf3def5ecb06b10747bb1f8112960e25dba0ed362865c9bc6c6337b6b1743a10daa27e139a3b88819a956833041c355a27a3d9cbc36c70445dfa9bfdbcbcbdbccc7efe01669393b3b393c18fabdbd1d9c5d9590cbcb26bdd17ec2918168d4c4a4eca3b567ff99b75db7e66b5a9517123630a8f364051f92f8e95950e971e7e3461dce091299d228e1efbea92fee2e5d60f7f9c5e98b63ca9ebd01f149b496abe27154bc7d15aecd19e3ba36d12bd9fbf09558bba75f3327b8237482a3b66657e2778f9dae8ee6536bdf62e697dc9e7ebd6b1531bc460b9c712faa36cdf3b24b857ef3ec1bde1e9869235a5a525ab371ee91734d0141cdca7b7b872f6ce9db387cedcb973e6f2c68f868853eafc860ff71b6a1e31c2dcf4f3ac9d3b670de517bf1123b06df870335f4b810c6abe2b75407edba2af75c7d5f156b8401d299ae28c396ab57a7fb3c95eeb028e2e01fe2a6702673300b41a8df0c7e0f5e7ae362f2b08197c79f757278f2636f67ab2e04ad3dad8f123fbf7e9372071727c4622ab730a34444fbcb5fbed2fa3a24b466eab3abd68d7e2beec6ac162766d3b1323c20b427b8ff6898c96f5a373836068abeeb14a540a11ae805e83c663b132d0bfb5a74aca66d9dcacf0fd1cd6836ed68cc08842f4f60e0e012e1a2a38d93ba01b51aa9bb3facfbcc0dc63f4785e60de9fabe970781336839d69cd2896c6d674624b5952f42a5ff49b2dd09ad36a8fb4c6a9b4c09e52adb7bf83de6c4fbd039c1d1c74745ce98382c09ce3f4647660c18352da83d5b331ecaeefaa28580ba99d60326c8c2a31b1bbd8f817d26a437b0bcbd1de5b225f7acf004930099e2e925e2b08732eb3e3bdc05fff832374ebc90e9f5bbb6737fd06ec6377cf8104f6f9ccbdb1ec691e18d99f4491af07592ab613f760f42460d0bdfc89edd80af6807d0a13c1013269279601ab408277d94c1ce3c196c23cf2847ba627ae0eca81e60ef30026477fe61d024f4ee4fd1111396871c615ec9b038db48cdee439009c0c665a269fa137efdc51e69edbfc188e43474e27e06564981bfb594ccc67b11f87c5c6866144c07ecd8f9a17d06b4a1c210046a0d7e45b97e81b52f9b32a8d0ff7fd648c3f01d231f48737b96631beebccf618eb88de533124ad4e31f800318035a087ff05adaefe06f6c06ab35292b260624a5226d078b6975d012f0897611078b01ab6df7874d56707d9d61fd6ac3a84bc6e414336481518dd08a08224b3a76060b56c0b8d932a9e0f13e327def9559169209a5238dafa1ba81b9417fc2dc68c918028964eb5208637b5814b595129f119d9ac165addbdf9f7d7cb59d3eddb95f064eaaad094dcc559c7e1cddf0f173379352eb66aa728a309e9b6c707b31a6854aa1e265f1115a7c560e328a25f79bd8c4446f8a0247b624a6ae4549cc4f9c7df415790357326bbfcfbaceb9f80fb8c848c827a3aed7a76c288cc98a1bbae54fd94f875f74e3ba7ff5c17f76df188ccc9719795388cf8424c46dddb289686268231941b88a741a70da449e0b16913ab95bf462be9eb080f85ef9b0a6eb3e3d0f336958c0adf59c877188e6f8b0fde7a4c39023abc03aac1e8eee16d707e29094cfd334ae8261ff2489d567dabbef120bb2081abfebbeca4298591d1747920bd51cf2a0318fbcf5176a5eed491cfa7e42f3171fed290fe70e97bccf4ee3c1a134c777cf10dc8a646abd1f2c924c77fa7d18ac3d9e3badbec36bc0bc91ddefab1a0f08da93bcf9c95fd67a424e6e5a50e9ddc1aeaaa591df4e3969b02df3f10c6a56f9fce7e2b2d29f9744ac16791015ca6dea8132e13b705273080c12c86c93fb35fa849ee2c95973d7f28fe789bc7bd24c52e8f230631609446ee44378f1761efdf650375251d9d7dfdf57e5e4a0dd9455bbdcde2d8cd39990959209e380dc2c484ccd9ec48fcc8e1f1f11b635d73f7e4e48c4dc8868fcf5cb87066c66edf6e9b322bcf9fafccdad8dd771775193d212d263a2b4bfe6d5c6eeeb894c993d59c3aa6f9a1e883fc3872ec867e22212640d7c5684ccddc3a89ce5375145557a20ffb942df578e3f2255dc1673fff06d6b57f809d1c919e3930bdf5b498a409424bf6398b101b60efd65c687dbe1abab26fd9df51b9a5e17e5357affa9a70548818e031fc208e459ce5c008623587662698b03d08634805b67b63cb7dc184bab477e6ba0d208b84656224d7ad2798110349c2b2a68d42827c82062e82c977219bddfef9a42acf220812b5c245d4b4568d2ebc88daa622612e968bf7eeb1c8bb77916621d2ac5369ea71c1749e9e85c284a695b4bfbc5f8c64cbeeb165e07cf6944ab34bf3df4205c612178e23c0102ca01f71bce4efa1782fda948660a8e2918ac63713e8bb75c0e7c1a994d508201d3a7f6fd9b8c0f6ecda188e6bc6c0e1455fae4ceff3e5f0b8b395a70f2ed891e09bcb8ec6c41421c4a1a41feba9b921bd8f38b317cea3d118dd88dec1c1c3806859437145941c19c0119bb38ba05156c58118dc45aaa5c4800f4079931ed749ac1f707e2c2b60a3ed6d7f870520c27bb04a27c51f5cb9a35f6ad9d2527d5b90ca0b16f4f6b319d479dc348d3dfb95edfb895ddc6ca3432337c5eceac3dab8acf14c76efe8dda18e2df7e90c97e020e860c733d6964d5dd44c36152f79721ad176d7b04ef2f7a97dea3642387c7886adbece96b377bd5de97cf6a87f1a5cb04399ac109c8c45bfd062b42026ee188241d01b042bea0aced4c00ea7ca0f537743f61e8e5ea133aba6eda81157af08fde98092cb9c10a1733fd1628479e91f3a93afd9cf1bfcbc79a3bf7880fdfd8f7c0a9a65704d9d342fb7e9d1f9073740aa643781e44f866de72f53a9fce84fe3bfe8e4b68f6e664b77ed119b1e1dd3b2e9939478148d3ed9883ec0338541430c6aaec09b8bc1cbcbe826a8de279c81ceadd839f637bbc50e4104e85123ee4eacda66cea7ecaad5a2d28fde819b3538e30ce89b047d6116fbbdaee84336a2f0da8df9a8072ecf5594c71af7201ccde31c4e3887a0b3f89677111cc15493cf96b08bc5c53bbfa53bcaa572368f9d086527d87cf16093f9cf8b436aaef174a7d08a425a2d144a4e064b2912cec849b48f7c846e94ca1fb14d77d9ac06f2a27f8032f72bfd8b84dd72210d910ff3beef37c8dbd49c92883852405db8f29ca6118dffad0bad251a18cc92e0c79ed6b39b6c030c430f6a032ddf605775b3df67971de0ebad9326bdc1eaa92cef0ffe087260c418180179acbe7af24236e1e33f6f757769bc4a5ef02679a8b2bc023574c23ff25e56053e341c3ad35cb9582a972be8b0e7c395319fe2e58825f7635f38c2aa95bd4f39beebd07c4f78ae62204c4c3cfb29301c633dc5f563b7ce5e64f7c1277d6b3adf615c79fedb7fa6c64f9b64e1c30bc7e1dedb005a858700b456108eb00fd6704e16403ee4c94dd491866f6149c84ff62ea89567365d7c2987d809c74b4a8ec7d162a7a631e0d3d020953786a9ef35732d7c29a04a8fa845cfe711e6c15458c4aa5c59e11956e88a732d8262d10dbde123bab5b1520c9247b1298a6c9c47a3ba8e2837171d2f929155cbfb145d0de25ac0741b8ab285088795d885b62d75c5d8d582a38f973808af0883dc709fa22ea7d4956d96afb28d10473d209e9dfd829ddf085fac5cb101e85ef60d2b82b930341486c2db6c3efb86de7870f7daa0eb0f1ffc61b1eb1a050b38a8ab81a682a08373e7eb8f290376b02ada03b7aa1c1931f637d8ce9f32653ea53243f3ae3f57f59cee6701330f7dc2791dc59a241fe4d581c75949eba9f9d7fa741c24096aba469edd9065cf43ecb47f100252e41aa1861ee21616047eb1e2b34d88b7bb6c80f82f9f59bfc676e82976368eaef89779453f9cff87cabab8f09557708c1a657856b06004613babff0be5706d84768b0ba167d3a187d3a617cca0cef21da9fc8f4b6b8ffacb5b5b8a07d9e0e9e3d2a6abf6300063ca069405770c98cc3dbc5fa477c38bccee6201671e2fc099302d95bdbd781974b9d78060b37ada8c69f9cb97fcf598d5d57fc21ab683cfbaf9053930373c65cef88c437bebe46309d3c60f1894dc29fceaaeef2fa4576f7a6792b2cfef80f29c52e22dd19b155fd77510cb585f562d1e7cf4a8b1af7850e5af00f93b87fdec553fe118c98c7d39277a6123f8b0630d8f5925f82c9ad1a8e1e6c4d873d030e17053487111482a0d1edbcd16ccc3233b80646622c62b2d0cc18c10a13a65e377e200b53fa23f4dadea63d85f1070885e6fd2eb35b5ec103b7fff3e3bcf0e40a7e3f5acfe9862c9679a7c71f853d19a171cefc237ba6aacb0a6063e25ff87591888ed2196c54205db8008e91646a46f580cda570b782c7791dd81314a6be879a29c2e11b11e6958a93478f880c1d0057fe1ccc0ce32037a762e2d6e4a96eba9bd50aaf01d8163d6aa7ec7750a060e2b22c47eb289fedeb8959e45cd6e6d7cd0502edaa97216b26db483669d8a4070ff88ab403b7cfc318bd4acab7d76ba46dbc0cfbd9a1708efa9314c422968b25c0ade34798ec6e75915a761c7b6c1219506cea933984d3a3bd8c9228ba5c3b5ffb4acd198b18f0fbd2c8c52f5af07131805c1073a9d878e37b7efa097e925b9039c6081fc54acd955285676dd84b32e1437e55dbb86ed7ee2696ad628eda03702e41ebfcfee69083b0d66c537faa38d68c461ca1e9d18bc5e6cd14d26050ba2292bfb749db38b93274f09aa5dd36b0e2d32b7acae6e7a3a7f68d46a56fbfcfcfea7b4837c3f3cc3795a7ed660af9e53f72ef96a7f9fc1b1454b4e1f3ac45c8b23752743bd0fa40cf41fc0e7ccc1398391a7564a36e65b026f9ef875ca0e01dcb53a0b6e1783cf559567dab146704f5b7fe11cd32d329b3f9c111545f58fd84fefe56b887ca5809daa875e796c54deceb2790750de30cc0d4f511ea4cc1936607a43946bf673e0808aa7375580ee91e9807b71261f687cf64fe38fcf28ab87c498b9c3865e1813b1b5067affd9f62604dff82132e7e0aa390739cf4857d4bde05939c9b05075e1e6a59c58e894c30bdb9613bf3a5953737a6d3ab8cb51095316f60858989794ff1e04de737a0abe53a9f77342ed8bf6e6c2b6dc7d6a7c0a47daed906747be5bf2d4f0a33b6f05983b38598eea804351b3979768e557bdb689dd00d0ddbafdb71cd9eafd9c4dc9ecc784d456b0948e2d8f9809dd7fedf81882d8d5fa5999f3675097d9a9ce63f2b9ad21bea2b51a279c832801901f0df2b555ce05b54e26baf712ab292bbbb877c030c1cb542a5c12329a5609195589df1e73acb35e325eb115162d1a15ddf288e7eee51da09e27716578abca08e0f9f8157538d137c7dd1d306fe29afc79e96527efd0bb3f7d33be0506995a963a71cac2a01e0bf226b3e89163ca0b674d099a027eb7de4215cd4c6fbc5b5b2f7c57b437152ac77ffbaee26f99e89ff6a87f7e86e2aee66e6e995cfb7e5e34746e0fdceb1af2cad71d07561327a4a634c9681ec7171db82e8fa05b3323153d67e3d89dd22df4713be5e4cc72f220218d6cf54812fc588d343274f4e8d090d1a37fe58919c73597b2c1b05519e7fcea381794952376334a6bce54b1bf33b81fd931a47f972e0b5e21f3c1dea3ba9bd68b153972518e780dfcbf18a425bb93c165080447ccce33e14ba8c860bb35d0b46d10f463c1f2fb6adc791b2f65167fe69657c66a34e4b9129e490ec71fb83e6fbdd4910b5fe17ff564545a515f61853d580dd8dbe41d3f372ce7e29a43a8b43183e799586d8c909a2e533168fa879b36edab932368c5a4013364275a3e315c9d3f8baf03cea17b6d8e17eb1036ab173fd8b029f861d501a4192ba44e9045316876f19e6b9cd68408f2c297fa220d3bd29aeb93ef409d9c94f4e4edf9ca9e3d0c6cff7e0a36ecc9e347ecb1883160d68cb4b4593353a9f73de8c98edf73ba87c9cbf73f760bbfdd5732ffe001d5977258b2188cb4153f95dcbd5f7088aee4485f892db4647d06aac0ae45c697672e5f66ff79cfcfffbdbcc414c77c06d295cc39ecfc53247f4c28cc64fd27ee5ff5ee6e856fa4ad7b419b6bff952810f08ad18b3a5693beeef4ef57cf6c9be0c0468c9db230d07f615eb218f4dc0b9a72218807826e0b72e45f8bf667c1e1f43d96b5a35548dbf6f5b51368c60613f2a9b31ebd26c05d10fc72e49e62d0fc4fedd85d753d0231de9dc7711e0a06f17e79b2fa3a0651a2ba124ae8b7a3176fbe78f3545503ab1d3e7ad088e882f25b4fce5daf07bd3875e816e8dca58fabc7ca0fdf3b59b92278645fdf2ebd5c8cc5651f1fb8bd7074843a9f4df33dba44ea8f3b36e51b83979947129d7a3ca468802e1931f6a32debd68161dfbec080ceedb56d966fa53daba0057b5c255fefd7d94aa5a37c3b40f7d2bd3817f6b6209300be3320565987d6fd88a93fbaefb24070cf59f05d353d2c87c50dcea04d8d954aee441768c4f12f70895e2f34b265ec3e5b0a5d4f9e10831450dd815ee27d31aa4a47b0af824930831a2d98443ac2ee379cf9f921bb072e1f1f3b57b9840fa35fca6370e8705a8e916387c22b7abd28e0787e56aad71b2cb806206ee71e30b39f20949d3efa3d3b89f79fc420dc3786c97fc9976034fb9a76a03afebd8a0d164195558fe1c205f3520067c1002de993c0413ea3473ab9b17720e0e4092417a98ff8900dd6ff0601bda2c45e72225ddfe8e13f3fc18251049ce1758c12278c9719d535cd856661c4edafe4d8dbe5b44cd57137b69216697a736bd59b7dcdfc08ca45a34147d0f24f02ce18fabdb0b15b45c999c0f8d08a8ad0f8c0332554f8a5ba72edb3a032b74d138fde8c8bbb7974e226b7f541cfd756562934b7b30618fb625f66d4c1d81d52f9b330cd21fece1de72b50e7032777fed5811f11e314017c1e9e2ef8bcb4804f9810b26f5f48029ff0fc2f55956b9f07adc7098f5d8f8bf9f3079cb02ce8d9daca6a25de40a1785ce8c5ed0d4c8a1d2b76edad58b902a9eb2fec5f3a6cf6a6fe3d075dfaee9361f337f4ed395878f3d08d5eabd3860a87aff62e99a0c48544f1a2102f5dc035747af9d54421e7c1ab4a2d7158ef5ec386f5ea3d0c6ef12b7f92a2cd111166fff0f0ac8808fc57be6552e328eb25f7c726b5eaf598b456ac991cfbeb714b7ebf307443f33f15f205fbd956f9d8d7fae507541ca79dc4d0feec1bfea9682cb19f6df92afaef5faab0987f13444b5b41e2c4592413184ee54366d34f4888781ccb0a92803928490a2103610809a1bf90390877db0b65a48d98487ac063e221b421397414994b59f323ec9f8c650b968158f8f8402c5958d2b0f4c69288650c0dc3395a9320514f02c4e56491e84e0a8526d245db81f495c6132ba90d29927a9368c98f1489f3b08cc7e77c92286d2145349a7c2a16920e9213b68f26455adc6b499bb1bc8bfd3b2af7517cbc78970c101f61bf7ea440ea49ac10f01a2567e2826d54bc42226810ce9982f206113b611ef1119611a05f20768d20fdc5f92447f42161e2022c51249cd690b7c4a5d88e3aa2ed4836756a2ec5cd472ed6dfd6dcc7beb350c677b12f1ff70e09a3f7f0ee4a02e92e62c3c788b6c44efa83b445799d458988788fa09b4837aa25dbf1ee2e752759c201821b2dd2117fe3c864fc2d261bc9157813a6c061380b4f685b1a42e3682e9d4b97d2f5b49ade121c85e142ae502a5c111e88fe62ae385b7c5f5c2b568827c426295d2a92f6497734f69af69a60cd344db166ade63bcd15cd1dadadd64b1bad9daddda3bd66e56ae56b35ca6a92d562abed5627aceaac1aaca9b5a3757b6b3feb7ed673adb75aff6aa3b109b489b35969f39dcd459ba6166d5b746c91d0626e8bad2daed85ad97ad826d8ceb32db5dd637bd1f689dd9b76be7609765976cbedf6d95d55ed0fadeb0a46b248dc6dbc6e7b1ac54a5b92edfc9b3ceec18822bb5ae73825d152e7e77c5996ba40ba902996ba88544b2d750991e11e4b5d83ed572d752d09210d96ba15b1055f4bdd9a7841b0a5de823842aaa56efb4add8e2440a1a5de928c826ad217b3652e99811c64920c3281141037e2ab7cbdef8eb581f83607db2791347c0ac7d51b8fdcba91506c9984f7912f47e52b4f69784f435ad3f09a8a3d47e2e871580ab084619984adafd20c7aad87dbcb3e41161e02fe97f7d1ca2cf9387b0ef2c439ee82bd4d2490f47cc9ffeb637d5e8e7d9d62a6c2790a9602a49882efd310dba6607d22b6e590f4ffd24297d79efaa2ec53141a05784d517851e973feb856387faf8f1f8ff56c3204fb8fc7e7c98ac65271dc54aca72ae3382f13148d87e2daa4603ff5e9f5319db1e5ffa7876eca7a14e0c820d2157fd3955f17a4f32fad2ed87f0a72d415797a95663eb60cc175ee4bfa9361240aaf3e169a0a4ae67fcd596a6cfdefbfff01c0adf195656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c61677320323632313438202f466f6e7442426f78205b202d3931332e30383539202d3237302e3939363120323036302e35343720313035362e313532205d202f466f6e7446696c6532203420302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d426f6c64202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d5620313635202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a362030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d426f6c64202f4669727374436861722030202f466f6e7444657363726970746f72203520302052202f4c6173744368617220313237202f4e616d65202f46312b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203320302052202f54797065202f466f6e74202f576964746873205b2030203537332e37333035203536302e303538362030203020302030203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234392e30323334203237312e39373237203332302e38303038203539362e31393134203537332e37333035203733382e32383132203635362e3235203136322e31303934200a20203335312e30373432203335322e35333931203435332e36313333203534352e38393834203234342e36323839203338382e31383336203239312e30313536203337342e30323334203537332e37333035203537332e37333035200a20203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203238322e32323636203236322e323037200a20203530392e32373733203537322e32363536203531362e36303136203439382e30343639203839352e30313935203637332e33333938203633382e31383336203635342e37383532203635302e33393036203536322e35200a20203534382e33333938203638312e31353233203730372e30333132203239312e39393232203535382e35393338203633352e32353339203534312e35303339203837352e39373636203730362e353433203639302e34323937200a20203634352e35303738203639302e34323937203633382e31383336203631342e37343631203631382e36353233203635382e32303331203635332e3830383620383735203633352e37343232203631382e36353233200a20203630362e34343533203237382e33323033203432322e33363333203237382e33323033203433372e35203434362e37373733203333312e30353437203533362e31333238203536322e39383833203532312e39373237200a20203536332e39363438203534302e35323733203335382e33393834203537312e32383931203536302e30353836203236352e31333637203236302e32353339203533342e31373937203236352e31333637203836352e37323237200a20203536302e30353836203536352e34323937203536322e39383833203536342e39343134203336352e32333434203531342e36343834203333372e38393036203536302e30353836203530352e38353934203733342e38363333200a20203530392e32373733203530322e34343134203530392e32373733203333302e35363634203235332e343138203333302e35363634203634382e39323538203434332e33353934205d0a3e3e0a656e646f626a0a372030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203639350a3e3e0a73747265616d0a789c75d5db8ada5014c6f17b9f22972da568f63a4d4184390973d1039dbe8013e354189310f562debefbcb27339bd20abafe6aa23fd8176b7efb70f7d0ed4fd5fcc7d8378feda9daedbbedd81efbf3d8b4d553fbbcef6675aab6fbe6747937bd3687cd309be79b1f5f8fa7f6f0d0edfad97259cd7fe62f8fa7f1b5fa703d3d3efdec9ffa53ff397f7e7ed98c1f67f3efe3b61df7ddf3ffaf783c0fc34b7b68bb53b598ad56d5b6dde5bffaba19be6d0e6d35ffe76def17fd7a1dda2a4def6b8a9b7edb1e874dd38e9beeb99d2d178b55b58cf56ad676dbbfbeabd315ef79da35bf37e3e5da457eac72d753df043a4dbdbe45cbd4f78a567eee689bfa6e8df6dc69713d5d1fc56f5e15fda5e8eba26f8abe2dfaaee8fba2d7ef5d17feba2e3a152d456bd156b4175df8ebc25f17febaf0d785bf2efc75e1af0b7f5df813fd696afaf3c84d7f1eb9e9cf2337fd096791e8cf2337fd09e792e84f38c7447f1eb9e9cf2337fd79e4a63f8fdcf4279c63a23f8fdcf4e7919bfe847317fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe057fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe137fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe077fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe10ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea0ffb2212e9b00bb023bef6d0f35e771cc2b6a5a8cd3e2c1cad977eddbee1cfa0177e1f9072a8aa446656e6473747265616d0a656e646f626a0a382030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036393530202f4c656e6774683120393339320a3e3e0a73747265616d0a789c957a07585447d7f099b9f7eed265772931b12d65b1a26159507c5562372a6289bd80a2224a51141150512220a2624714916854d01820af46d0d8a288b1c46e6cd11835892dc61684bdc377e6ee6234ffff7ccff3b1cebdd3ce99d3e7cc5c8100801da48200cd060c6eeb97f763594becd985256c4274789c5db97d1a0071c0e23679da9c49f7e697fd17807a0134da1139313c826e57df0668721ae70744628773917d32405311db5e91d13313b776683e02dbcd117ef3b4d809e1495fc6fb0134abc2f10bd1e18971904d8c00fa8dd86e16131e3db1b363d46c6c1fc0352ec4c5c6cfac8b86084495c3c7411417931c9000a43c09a14853cb5b380f93284ee0c5f27707685d28e8e76355cfdbbd060ce805c100757536e3e5cb0036e369ab66400af89818249528d8057c12200a020750113ba5968a3d14c7445c57056a65c6ffed6703b628617bc4e9084ed0009c41035ad0810bb8821bb8c307d0103e848fa011348626d01429d183077882177883017ca039b48096d00a5a431bf085b6d00e3e063f30823f98200002a13d748020e808ff814ed019ba209f9f4057e806dda107f4845ed01bfac0a7d017fa417f088101100a0361100c8621f0190c8561301c46c0481805a3610c8c85711006e1301e26a0dc27c224450612d781d01ce524a00c6c91930600468d5e634b05a2913444d093087a4cce239490fb442bef200ef7a8c0eaa4929a502949fe828e95c7ca29928d43ad334d94c7d2b15cd2abe9343247e883f840e71fe0e7e6eaa2f230ac0e8aebd8312e885e6bfbc9276d7dbb74a9ab83c5758f855b522535207d801a980c395c93108dfd0f95fe3ed6fe02a57f74dd63d1a4f40fb3f6e72a9acdc6fe289516a5087a4f4d4080515952e5ead284e2dbd3c3e013e8e666f40b30f9fb52937f6020560c9e1e02e9be8f5cdfbde57270f0942553aeed18f48da1a5477acf5993a664477af4d2470ffa4910475fbbb5f5aba8b9e3bbf7983c392d7ce7b6d68d36b8054cfeb45764e4a249a1ed6704f48d98c4ee2b348c431a1a4bc750bbe08d4b82e069329ab068c1e8e7aec6e5546abdabf2e3a4048a8d13921eb14b525959d937b6a4c5ef51192e53e3f22ad4643e4b25a92c55fc6ee38c48bb26a42169989239976889ae69a1e7e1aab999293f9ef0e00e5158f792a4287a438d11c15310fcad7c23bf648ae3762715f2d9a1832920502aa97d24bad67cd5a673e736ad3a7706c5a1168b3aeaa54227e15a42788d51e20fe2d624762971c28794c836902799fcc1e7a3ef8a1771bd8fd08e41afd30b9e3a4f13beb118055e8cae9e4a21d8497787b2ead0e5a1cf887d77269326037306129b81cb079e7ad0e34e6d28bb446c7ab06a92c72691bc2c12be846c6661bc2c6105596c12f522e1a0c834a6ae9da8556d441f01e2a252bb7a9a0c0693d1c5a24a830f36fc03024d46573737574fae51d4b89be8266acf97aec97b51b1677cfaaab4cddf5d38f2e5da1dfbf7a526ce9b9d40928f9039bb4fea0e1d743e75af68f6fca9a3d28cffa9dcbded47971b37dd9e9c49ff6ac1e47149a987b85f4ca97b24a549c7d1233e44df6d8d7ec86d994b1845dcec2d1926cbbadec487086f875103ff1a9fb2392bbb60137b58b864c0a0d09001034307082be50e91f4c433656049f6661c1818828303c4dc94d2d294fe49a5a5493d62a27bf6ef191bdbb34fedb2aee20c73d7e4d2d2e410fee81913dd2ba45774742f94930093d0f65ea0ed354149f9a3767c540a09281c454416b350ab490052a576272eee8101161750099cca40a256a944d7b0be3f445c37e7cfed3ba2eacbc2f26923a349f7eedb92cf99b7244cedda65f490e1236767af583d87e5b79cf6717cb7eebfff77e137c3476e1a5afcedb7295356741bc8521616d4ed78234e19b3aa9fef677d3a86cf329f8bca8b25454d07a4735d468a1ec0147b039d2b1a0f735d405410c372c8cf8aaed3594bba5635955bb3ce59ab0d7457518db3163d87d2f46df7c6f924fcf24b82cfb87bdb6828f12065446b4a1ac102d92cf639f30b8bf3470729b5d88c0fe209443cced870a654ed13a0d5f8531e01b45a1ab8edfe589f5977e336f7f2197b7f1bedc96eb210f6d43f6e04b94496c8644e75d074137bca06209e4674bc30542ac5b80e3a9d77a02418056f7749a716840527d985b6c4d736d78eb4f465678ea794efa1c788cbc8b5b16438fb2276fd28f6d718d28cfd66a12704568afee25edc2580e8359e1a74180d0658d19f4595b329645d39594bc7312339b39b14b1611698c6ec1631c14ddc5fc09b6bce07ad9c98460f9e1226dc5c33ea54f73ee9d95bf93c036d4a9de8b77c7f23ae7a1375621fd06f732d313107e343025ce0de1df83606e774e431b8e37825040707f379baba3441a3c41120c493081ab9b0808649256f2eaada70bf8f47dbb247dbe27ec025eae9410593b3b69956e7a358905aa3187aa068fff7a5b3b5620df9a25aacc8ce58b8942eff3c6331a1312c8fdd232e64d82b3291e8d82b566cf3fa74e55376f5e54f97ffc4f577e222d7a47db8fb0041f148266f7aad9c2da11a695f4d6ff17ce6f62a8b4c7063118d48c7075c267a13a9b760f47cad62e0544d44a3b917799af4d9a2392b73ca9fff71f68f4df12c2937771135647d31686aeeb685fb88cd95af53993c978db0c66ca106711ab061322246670bc27a8fc1b8e2227a7a78599dd9d9e04932329767b38495e57fff70fc4574e28a28567dfc207b56be2675feea1d4be9865cb22c8a40c68ced0fcf9f1ab8cfd8f6d884d33f5f3c1a9f954e9c1758e2ae09f91888f2b6532c8b18351833b95904ea356a13cd3e7eea54b91c798154ba9343c25fe6a05cb69b0ccaa5a75a707af35017be08db081b3e3adc4a04a4548bac238d3e466b584416c884d57de823b9ac75cca2937fdcfba394319712cf976939ebb2c784d13d067a79279bd985fd7dfb3c7b72e2746d59eee2fd7e0a6d8b943dac0c33172f1e7111ad816204d37ae98dae1e2a959acbc54d72f96721b5d8f8b75bf9e726c7135fd2d0f9e8d529f6338faf281f2e7b7c159dba746146f8a6a6e4c68fecce764232869d21f35ee5675e4b49cbbed5e9e8d9fd2b179e9d3958f10f100dc813d7bf2b1aa0de241ae42fbfa723cd8fa592c89a7dd207b94a8c9b8eb435405db9610ed59a532736f3fa7784737313fc0dca2e8014eaea778466016203b4bb44f62a2d2e7cfa8b8afd2f66864f4fbf91793d3d3d263a43bf2165fe9a3584ae26595557ae5425ed6fd776d7d443e7ce1d9ab6b36dbb03b46df4d28cf8e99999f299a4bcbca479d9d95c4e11754ca8566cd15b91934af434f90504042a6117e9e106a975f5b6388635d0567fbc943d797debea6752d017e372f60dbf7f7bdb9931b247daa2711bbc8a62172c15fc97b1db2f56e767dd9ed76368ceedd9e788cf2ef67c55d8c24b3386f43971e97b9eff2c429f9e26f6407b757bc5f31fb7bad7423cf6b7c0783104fb7db0e767211e65e9c2d37acc0f8f0949e2a75cb6dec484e2958424f359c14fcea171c748f20a92748cd5c916bbcc25cb85ebc28f2869b5259af0225c371f14ba62f9b1b09085171622ce0c382edc12fb719c3ac46842d50a43cdc574ad1c25f663e92bd9a243444d2c497bdfba97c26c94933bcf8a88274aa8de6bd59e6fb3b477f316dab482848ced161913393c8b94d3275f1d3abfa9e2687b5340fbf601a6f6246f454e788f94499313c745161d3e5d927e79176bf44f5243613ceba8ba26adc32c1adb04b5d10c745aad97114f004e68cc3e7c89402dd78ebba05294a3053d0e52d0639d58ba02759c40f1af9ee7c7e0e612ae75b84a66d7920564b9461a5c9a73c07fdae655d95af7ba0dd352da1b1d477f3c274dad6127d956769c6535d09201a4cbf03d9de41ac781c38d339b13dff6c1d1856c759bd6e415d98d9bd4d7d5cc8e0d4d7e5e505cfcfc38cac9d4a5957c65e5d0c7456416d9c1dab3952c8b85b6f4a21b97e68d8eb225af1bdfe17c35c684a409fa881aa306188991780a7a0153b0c6b455116d53b9442ec83a469efecd73723297a5d18fe876c5678ad0b73211ce09bda6a9e2339e7a8dbede570856511dde0435c2bb03c44cf6e63aa3e4d69ddaf888e434f35de29192cb9e938045ab5805e9b438976c3dfd9354527e6a627e2b8f83f405f34b89b92d99739296ca2f97727b4b441ffd09f5fd11368c2ad063166c7246d982bba701854a313742e107881f1c76632f590d632705d29138fd4decdc0ebbe5161da9da7b74df3af2e38fec31994ada6c247e64067b7635b794ddfb7dd555767e179705e7e904f2648be72c7e5269061a575c43d06024c458453d8bc846d2944c601bd8f99327ff78fcf8aa54c296b363c3d8319623696b9790667f8ea8255a4e2fc7d51371d92b985cf5d65224ac927d69829c456f4a259b58eb7cd99c0ff5f3db2a6bbf33bf4848973bd2f1f2263eb7c12679ae65bf4a4259dc425970b96b1453d428b210adb2505b641188098178abc58397ec352b26edc88735446874c4257ffbc983e4defe0d598dd9d7f4b2fce83fb9249af49a4e7a9018f3d1846276ff45a299ddefa3273d375ae8926c2c7c204db89bf0139c5123f6963d8e1ca13f1fa685f238a9445e4667d48472dabec547a275cfc7d924f188729c2be16326dc134f63959f2a8c9a77b73f93e07098c95527997c644dc28cf578aa78f3d3fd7357b352572eb3d2205969206a85063454223695e5322422e377f9188da4dbca990e29f1a367e5b9e68bf5326d847092b2af73aa1b99971ec9cf478a9e58c75583141bc6fcc4887875b849e8387e611eb9597d58c7f42b9987ee70357114b7d484d2f634bc76b2b841ce97ab10ca4297ad4567c82b67d788075bdba3b227527587f32d4ea8c5d56af3c449ca39a7eeb164877a7354acd899c7074571184ad44af683e6868ad36a243b76149526b37da42711880de9221c3ab7ff9babd7be39708616b37d2c8b2490dea3492f321bedef901d11890b7bcccc63d1f01f61e45459e22ee7ff88920fe82cda4013e15987d53b31e5883a421b5613357b53cd7690e1c5ab5717d38ef271a4fce8c507f4aa5cb92925aec4822ba6ce4e5221ed5a68865cabbddf5a1d12cf1324ddfb0ca816b233bd43dfe3203db14b3d0ff3125f6adfe320f2023b339496ff2f7cfca0e8c99d5b80be9e13951ae7d4f32298d10b8b8f90bbaf88edaa8564a87933f1d990bf6e3b0d91cba4923b97334ff9c96b1d24ad7cad60fabcf58a1f0d443f8a479ef84eeb6ff0c2ddd5cbe807ff9cf7dcad49dadb93a1509ac1426b49833baf89fde14d5bf256e797cabfb3870fd2e52d87af67afdb42e22212e71fdf517c973d2f4eda9c3171d41cbf5ee78bcb2e451c5fb12673aeb2266643e23a25de82cec47ddc53e3274e64ad0f4ada4d9b6a9e4a5aeb9d4331ced1bce32768bd564f7978981dbb749b9d3f54be36779f5462f679fdead56be19ad967e7962d3b2d393eae215bf31eb468ee2ab27c7fa7fce03cc92785167fac0d15159fec843ef004e76a2d737dd41c40e71e8850ee813ad513b6f96b76c9dd9d9dfc9a151c7ed0b839d11792862d9afea258b7776c6ced0d24a1d191af846ab34d69a5f02bc789e759f1acc55f6da991a3e5ff88818c25637f61fee4eaaf6c3d5bff2bb9cafcd1612f505fb9adaca71de413f4363d8ff0181fc403086fc3f3002484c791c7248924df607647981dc278d31be638f90e6d26e4e07c3cda8849163fe432257a9e624408afcd7784e0da5b4213146d76ed9cfc1c71a1257eae6255d45e956ac946d069510bd4fed02196a94acd7d9398abde87735ae0d9a583258e4948025d2c6f2ea16173556dde5c5470d8b12af2b90507ae8991d6a8b123492cfdb0f47b6e75ef5c5526ce09a6d704578b1e74cace2a049356a9a4e5ae8387e83574af16e457d618e7897591c27a6557054ebab0de3c154f5a043a88d7c97595d24f7428c186470a189e73d9756250fc42b9cb1243f06cde1c210df547732fa3f1edf945c97f342eeeaede3c5df444a771135a686dfc37466cab2236b7bf8d9f3e6541f9c36325770dcc216255935dac2ad2a76fe0808a8cdd7b8686c54fee3ef3f47ff7b20fd70e775e16d1e9b6ea68ffa97c5d6e9f7aa4ab01b7342597f751f3a0ac9c18083fb7b9d55f5088fa9b27cfc4da1557c4549ebec15a4d9ce7e9951ab1366d2ed53c61552be6aa403ebe989dab26d9e1bd588bdee37f2b742d7ca4c8770cf2f60479c31538e946ce9b7260e01996b2cda954b8e7bbb9d1ce13d6a84bd4e65d2f9f3c7979f0215617c7ce5860f25ff079c2e815d748d7eb2daf93aebf6c8fc89e5936b6e5b8b278a49f9fcdfe52e8ff48b9d140cc3e0a6677beb328d7161a457e422fdbd8ca830fe9a32387a22be4e6996b770d19bc73dde29999c4ff8fc6d5a45d2af5ab01aa29fc2d9f3ccf7b54c865c3e97e8174bba156c09b530d487580221acbfd1c6683fcc2ce643008f74d4737df657f65fc94f4fb65d94b2c5a3d3ed3c88ec4e4ea686375ec77a10b88e17ecbd23769ecfcaf83d79c0fed46376f5eeb34ed0058fd969e52b9820bcf7ed141f895205f45b90f54bb1a69c683f29d3be9775b3b75b36b19542e3c1076998708bb96cdd9b5d7799dedf1444e6b38fb4c788eb47e88d93d10e52a5351db3fa2760fe4f1a75e248a4c68f3212ffb842716a76d8c39f2fd83fb9527626c77d4016b9eb1b66490674af8ba4cf6d9a0a89895ab968d5b40da3f7145296527d6debafa483850f8db66f2a4db082e270298d4097750073cee708bb1da8f9b3bd6fc0d346444a64f7979f2b182fda42256280beb6fae455b295f5376410ea027e64f53ec7f19c24ec1f86dafdcecbc93eb7324cbeaaf28ab2aa4114a26dfa9d3cbda4a3148d953ea0eb2be64a402ebfe2f58a3c659efa18822707efdf14057c1ee773611ef7649e23bc87ab0d39a35b64bc0ca8fe8a8e2df00dee6283c8612c1c816cfaaa8984042efb291e42a793d87a5a9c01c964022582779b102bb111f43ad7ece63ddd00a15d4f0a88163885d350775d48ccb49c1ebae88c972c65184e569911f4aadf3de6e1525d2ac53915b5a057c356bf7771573a3e252edcae70965ebcdbf8941095983478584559c913bd09399e18bc661ae54357f2ac05b7de03aefe8c3fddffaf85a955cf58e42c4a08c0defe943b943471cca7d8ece1f6976777501ee01c677cfabaea3311fa8243602fbfbd77beceff2f51bd6e591bcbcf5eb69f347a4233bf59bfe11ab24418f0a1fff51f861c19f7f1628318785894d11b7e2b392874f3d81e8552e944ba63ee2d0e4ef675414dbce3871e6fa0dc6760cf9ac68ed92252e73e5bfa5ebb39760a871c5c02354ae916b563db6041b8c072c4c78568f9b6be05d07782f1e3cab88dd5f75ffdea9c37136f2c5256bbf1c366c4bee1231a8c640c544abb52f8896af163e5e4175cbfefcc222579a8bb81ddfd31fbf7becb4a76bf97fc5113bfc9b9016c2c68d32884129394ebb6ca0fece5f3880705e4a6ee2f3f62ac2929c587313cb6db01254046158fe9e2b37f61ebd5e9e101d1f3166dd89efef7f77f55e85eacba1d31349d38ee39a792fcd483d5099dd6d7644421f8f362b172d2fbb991e3f6c38ae655bf7980e933e0157b45d05258f261acbf591c23d1dd62574f2cacacaf21f7ee8ddd6d3df65de165ab08ca78dcbe4b0c1beca7d80f2bd059d4b638da886fa8c2510df426b31ea42c1b1f2e47ee7fb544c9d7fe0275a21775f39215f70a9ad44583ddade7e84fd275f11f6b3e4a52cf120d1110731887badf97ba1135fa7156aff22ce75b0cc55b2159d91e8a48bac722d7b5307eb5865f965f31a02e739a060349f41e09f84e6e6134207846f896b9d42787e67ca01f9aecc9313bb27cfaeb14d24fa4a4dcd55328d1588412c8164c90fe59b642d8ba25ed4cda21737d65728417867a443a5567bf8f8b8f3833d128dc858d8d1a61ddb10bfb1511ecdd9bc1f4883dacaedac01715e2bf68f88117dcd5704feb90146200ddf208ef7f29570c1246fa3b3cddbe810a1707d9af997dc4ca1a165cd60b69216a83a295e65f2e3db49a0bbb2fba9f927013734260376065fca3ded337be4f6ed2367fb9ccea54d573cff61d39ba019de87922bef8f1cfefbb1e483def14135f9552f159c2578f8eef1ce39adc71aa9e44d57d5413ee682ebc55bd623ae1eae966b62ee5c817c1de58b17f7baf84bebcef8248cdabb17173cb38e96e082f93541f1de07934f3c1a34e8f189e443de3382de6c3afd8ce34c23abc43f054f7ec74a022d1fce2cfb899adb7513cacfeec372f72c1fb628c438d4afdfd0c23dcb86a6afebd3a2ff38c196e4ddead9bdadffb4b134ff42afcf3d13b8cf4e14ffa27f4a95ff6ffcf67ea73ef1edf5ced76f3f588db286ef16d6b7f2ed967a0e296db45818d7e03fafa0a1e28170eccf574efc7db9ffd6c0eadbf265e7d136f1d8b47dfbc118e1d4d318daa1c6b9fa76ed6be751d6afc0fffc450ad9fc1b28a27787d5e214582c8e84683107468b47215b9c0fe38819c79ca190e6e0d813988d7d31d24d9822d6c044320922e977904e4f828f30031a895910425641631a0006da087284fea0c3f9f158766219cbf1613161c9c3b2084b0896382c11e4192c22a5d042d4406f310272c5b6902154415f755b182fb587c6a2198a2413244ac1502466639986ed784892f640116d03df8a51609224ec1f00452a3e17fba505305b7250de31e2531c3b0c03c54af093da41b6f401345637844e920841e25968209e8261b429ac12fa400b7cdb09c32158d808229d83392e97c93c94473b1823a6210f9d610cad824ed8172e46c252f21c96918775074527a5be512dc212712a2c55e4c8e1b2611cdd8b6d3dbe37812d97b37007039900ad846a68299c04377c8fa07b2098bc84127cbb48d3214d18011351352df1d7193e85a1301eb6c24dfc99890b0921d9e42ef5a7dd6924cda625f407fa337d2c80e02c040b438479c23ee18aa81283c521629e7845bc2b3e9544e903c9579a245d909eaa0caae1aa79aab5aa5daabbaa1ab58dda4b1dac0e55c7a933d587d50f6cbc6c426db26c36da1cb0b96063b66d64eb6fdbcf76ac6d8c6daaed6adbcdb625b68fed9ad8f5b34bb2db6d77cedec9be9d7d887d82fd6afb2fecafd8573b181c86382c74d8e470c9e1b5a38b634bc74f1da31cb31db73a9e75bce9a472f2751a62b14b88843b9881862afff3e0dd3f9562bd4eb01bfd9e88187ff8b70f6b9d604c1d6bad539c1365ad0be00f89d6baf8ce1c090cb0cb5a574123b860adab21189e5aeb36e0407cad755b3090206bdd1e5c4898b5eef04edd11469399d6ba130c21e7a01bc4421ccc8119300526235f3331abf053fe37c3c758eb85a3b1d83f0d75d90cfa400c4c005fac7d823dd3f03de82d54bcd29a88ef89882b019f11387310428fc732130b1f9d0cb3102e1c67bc8b39e8bd79cdfe3533c84a4f20da10c71d8f6bc622259c4e5fec37427be8f896eac0f770b5f917aef7d799a2501d8e65268e852bffb7225a993715fb6261d2bf24e0fb5eab1bf23d43c131139fe10a4516fc9c4a2e114ee5fbf013b01e0dfd70fe046cc728d28a40b859588f50e0382d918ab43f41bd84e33c4beb7d98d6d8f3ff93463b451733113208dae26fb6f2f3453cffe0f2c5f93390a2b648d3bb38e3b1a71feab81bf48010188ccf36569c4ae6ccffeaa22cf1f6df7fff030e016b4e656e6473747265616d0a656e646f626a0a392030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c6167732034202f466f6e7442426f78205b202d3839312e31313333202d3237302e3939363120323034342e39323220313035362e313532205d202f466f6e7446696c6532203820302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d526567756c6172202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d56203837202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a31302030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d526567756c6172202f4669727374436861722030202f466f6e7444657363726970746f72203920302052202f4c6173744368617220313237202f4e616d65202f46322b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203720302052202f54797065202f466f6e74202f576964746873205b2030203236312e32333035203535312e32363935203534332e39343533203537302e33313235203539342e37323636203536322e30313137203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234382e30343639203235372e38313235203332302e33313235203631352e37323237203536322e30313137203733322e34323139203632322e30373033203137342e38303437200a20203334322e32383532203334382e31343435203433302e36363431203536372e33383238203139362e37373733203237362e33363732203236332e36373139203431322e35393737203536322e30313137203536322e30313137200a20203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203234322e31383735203231312e34323538200a20203530382e33303038203534382e38323831203532322e39343932203437322e36353632203839372e39343932203635322e33343338203632332e30343639203635302e38373839203635362e3235203536382e33353934200a20203535322e37333434203638312e31353233203731332e33373839203237312e39373237203535312e37353738203632372e34343134203533382e35373432203837332e30343639203731332e33373839203638372e39383833200a20203633302e38353934203638372e39383833203631362e32313039203539332e3735203539362e36373937203634382e34333735203633362e37313838203838372e323037203632362e39353331203630302e35383539200a20203539392e31323131203236352e31333637203431302e36343435203236352e31333637203431372e39363838203435312e31373139203330392e303832203534332e39343533203536312e35323334203532332e34333735200a20203536332e39363438203533302e32373334203334372e36353632203536312e35323334203535302e37383132203234332e31363431203233392e32353738203530362e38333539203234332e31363431203837362e39353331200a20203535322e32343631203537302e33313235203536312e35323334203536382e33353934203333382e38363732203531362e31313333203332372e31343834203535312e32363935203438342e333735203735312e34363438200a20203439362e30393338203437332e31343435203439362e30393338203333382e33373839203234342e31343036203333382e33373839203638302e31373538203434332e33353934205d0a3e3e0a656e646f626a0a31312030206f626a0a3c3c0a2f4c616e672028646529202f506167654d6f6465202f5573654e6f6e65202f506167657320313320302052202f54797065202f436174616c6f670a3e3e0a656e646f626a0a31322030206f626a0a3c3c0a2f417574686f7220284e6f72646c6963687420486f7374696e6720476d624829202f4372656174696f6e446174652028443a32303236313132333030303030302b30302730302729202f43726561746f7220284b756e64656e63656e74657229202f4b6579776f726473202829202f4d6f64446174652028443a32303236313132333030303030302b30302730302729202f50726f647563657220284b756e64656e63656e74657229200a20202f5375626a65637420284d757374657268616e64656c20476d624829202f5469746c652028526563686e756e672052452d323032362d303030303229202f54726170706564202f46616c73650a3e3e0a656e646f626a0a31332030206f626a0a3c3c0a2f436f756e742031202f4b696473205b203220302052205d202f54797065202f50616765730a3e3e0a656e646f626a0a31342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e67746820323934300a3e3e0a73747265616d0a789cad5acd8e24b70dbef753d439811589a4fe80450e01929c93ec0beccef4da08d606e24b5e3fa44a257ed5ddbbd3e3d8b3ee212592fa445114a59eb445fd49e3f3e5e7edf29f4b88bd45ee5b6049a9962df4fdf7af3f5e422db5a63a847f8807576368a524d96aef816b4c6ae892376edbcf9b6c54b6b669672acabc0c6afc23fdac26a46dbc71d9ba7de4bde5a7edcbe51f034b8db9b52d14514231e5df8225f51d8c425034caa92029289df146794bcd9ab581e33eba720a8506aa5d1710496dc2491171a6ae73782716a61d0b75fba71cd126c9a0bd58870daacd6913dec7e5e196f98f6ebdf37bac946c22e61cc511cd178a46d746c77f318788ae48b54f1512d236fb9db7afa375b84c3f4dde2660da322cb12eb6d48535e81236d2ffcbf6cfbf5f026fffbdfca2411052659d71160994c9bc92434ea9a5d5f475fbd71bca4251e72d5db53905d54ddef4b6364909ea90d3d8abed9beacb8fa58a8668ab6341abc6446ddef640bd9fd573549d96553b730bb9515d4d6f8f2d358792f9a4bdda9e50170e85e8a43d9bbe095c033e68c4a987630aa5743e691f6d43bde7acf158d442afd922f2978b624b637d88ea3ef425b304e65857d3576d52efb744ab690d40d443269d9cb7e88ab7aa69e5b29a384f8b5fb16d9a5cb6391fee3e00ac9617c7b9dabe5e2ad91e2aa0b91cb9ac43cb34aab68eb603ea57683ae6b38c1f53bef3d4cbe5a7cb973fe8968f6347ab3b49634c12ef89fb87c589ce50d75f31480ab9eaded41d6e22d532d5754ba640939691f977ba00dd9dd6b19d061902190619161f6b6f1c64713259739e74f37622a005e80a74779a419e415e60d87daabbaafef00166b56aeada6462c920cc43fe98b5b737b7c2e4ed3abed3c5650400c4d138b1b06361c7b25a137bb3e272ba811133280b170316062c0c58d8b1886311c7228e45965fa05923c31513d0ecf276222c1f89cb70f17601007104c304901dc0221348a863f25a9804b4005d9d66d0d505735a9c1690898aa11e080a20709a8016a00bd0a04ba04ba04ba04ba04ba0cba0cba0cb82302b447005081520547094b7576f57f3ab3d6ecda3a3adbd0acd898016972154051912a0abd31cb706b1e2636dfd10c94e3627350efa4a63d67e6c04761902551db4c3a04b5707f5f6e2b444a7e39eb27619a0b3d17440735a536cc21c0b4c0375423112eca9c87410631cdf8a536710010d0c7326463bca531a5e1d1a39c0a098a1748641cc5026d867c0a098a174a68335b630725f7a228ec72633a61ac36b455d852a307af2b9988db27a92c58afb82c1178c2be6b937838606b4f790604f811e8ed063d37726c338826269c4c636135f82d4ebb4b9c2191ed726f78ba05f0476323027b131b7e570c8b5f38c99f1ead976f488cf7ef55003c6269c71c2ce5464fa71c6eeb32f7eeea4025830edcec3672ecbb8491e580a865bc1e10b0ebf46e171ebdbe93afcb71db90c1841e624d681b15de1cc7e9175efaf1e466bb61116639100f93635f0c5a22d2c1b6ed186c81a82c14c9b561ae5083dd1a6e0f3f7f4393a20c63ac6585fc1938c390c27d0b15962e2849eb17f8e8939dd814e2894504a29f294866254a087518c514c6301980a6212d19acd6d394669773f2584e94c06155b224f8a74d4457b86726b9ca0c76a44cf831d986826bc4e25f48c330d181bdc8bd58c3d15990e62fbb3836768101b497e9b39c2e906b41d34cef05e2d2f9458ac1226521723c69e0a3d1cf75a7201839295bc943caaa77dfb92a0fbbd282dc61cee67d4cfc8543010472e5da340ba2448974e5b8c60710a4c4166e8788de23d8496cd1519ea21c082d60451a6e382621d467bb94658b4d24a841441c5862ce87d4f9e8c4c46a6a2b5e382b68fbfe866b41f2a848994309102c3c814600c58c53d8e59d57b68bfa01d2bb612691fe795bba261bc36f44b432cde534187518c1918c19e785c56f748f2a49aa0c31cb37a282193c7f3a00fe9c608c418c504c5e2c8fec7f80c552b43d5eaedf6dc814919980a0cc5e34eb5fbc519461dc661ec093302ae04b816dd804e2894b0c7f2e94aa916845881b2e7d70a3a82d6e2f16e30c2c5e93c1e578f7071daaa27cfbbf5b8f54f4fe08301f40cb1519bff3a2a73ef6aa35af1597ae664641a3096c33c5976600ce5e9aaef4c0703d152893fffb01794f978b898637aea8cc81032824c45a603c3a8c3a8633821dd325cfe19522c638a654cb18c29d619425b34c4fc01077a3af4184a4cb18cb5aa3371d46e2b66a06e65a85b19eb56c6d40b4c4666e8147725def5e765741fbdc2e815468764ebed69087909c798791993ad32c5378fa754460687195f8f3814285abdbd019d2208d94e7206c56c533b93418cc6972f7e577731c631e3b85b2c2c9e5e1332e39b15f04bc7f1d70b0233f4305ab39880f42ad19f6024c29481a1e3d56d8f56678840ccbe3d8950277a8f8211cca9f3dd4c99075faac8f97dbfa620e3111a9ee8579b3dd1ffe5e32586d8e316438ae393c6cb729adf08a6648ffd5bad39c4bc7dfcf9f2a7bfa53fdabd256465bf5c3ec8b57ca954a4bc945eb8b42a7fde3efedbf53b85c8277d3aeb37d5e72aaa7d2d75e8c6c0645038dba7c413209b9a866cad419adb2bea86c768289e4750be96d742d228469dac7c2ea9748a9c769e89851347e6d1d74b2e2f13d577dc3451e51274517d9631cc49bed63c206405d774c0ab4254c30ee6e4b4694d28e8daabb50f627abd2854d520d5ec6a2d02b81b4d6a4164d77c19d3b6d1aeb5eaa73a80f9918e2e741e2bf4819b4d5fffb3d15e23a9bebad22cbcbd3ccc12a46fa58f5fcb136d3a221b783376add956a3f2a05ef547a7f8b69fc5d69deeccf710a779c9f4aa4b68cb58948af3879e475e7b90728f5ca4a42a86f509949d83e5d51b53074ac5c674d5204bfa39b13e8fafc85cdb1b7c9f8747c742bfcfa739e6600fd737860fb4f259fd988617e53d7e946e2b758fb344d6dd6961a9a1a85be11dfebc31b9fc19b90e7fd28d3fcf119ea5ea20a71c161f0625c537e2e8c66ee2d0c9edb6c36cb4bc43d7938ace240ba87cb0edacbbc072d5d8d8857610272dd6dc6ddf7a80daeb5868ddd167c19e825dff40d06c5eeb274b1535d6993c4e4a9273e013a89cb366ab1be8593344a977d8456da6e733b7ada51e28f78b98de8e83dd79f716666ea9ba43abe572cd12fa1173c99aece2dbc8a6ddc6213e88d8ef6cd7ef60d5ec6931fb2db0965bcdc79a5db97cbe59c31e3a4e5385b9d30b778e7a463d912a24a750d2775cade622e56752430da57c6712efc33523a0a4501fa6c5a723e0cec27723203d1d013986fee0d4faff22e01b60bf13010a3c50034d4d71eae7bd4679c7fa7fcbd1cfafbfee756dffe614de856affbb914d48424f0fce99eb482652be94fbb4f2448cde99bd89d177a2d4da4def077728eb274da5552bb7ab05d6ee475dc7992fed40d3f45d66dfedb04f78fa6ed8390b566395db327603975b099de16c4bdf38dbf4a8b9f5ae3b52a3064ded71ffa28753b7daf824dcaa6d65ad114311187615bc5aae8ec554e76880db9034ca4f3d7bece0b2d0b7f275d4db30863ad034757dd4d15ac358febe3fdce98942740254b7123fa842d4b616d0568b8c43f4993a2935fb6bb43b9310bf4f5f3d9e854f7a14c447c568d7704f727d1af4ada1055a44ef85e67b5dca6a251ec559eaed54d6761a54522aeebd4fc3d7c15bbb87af3be48807ad588fc0d415af23583f3f3fad9b017e8f7bc084ae67554d0f3cffaedc74c0bc3176ba081cb1ff4c5eb7bfebb23f9acda774bc2ebfafb6e9740b8d7be6b829da4df3f38cbe57495a00ea128e72d37aaeeb4ee795760e4dafeb639c35403dd68dc70e96fd5455434593f5759db03765710bfd11c8f76e93dbf231b4be179febe2fe482cdaa3c8cc618feff367053dabeb7efb15f39eadf128ca15e6b8ad9f2bb4a8736b3ec30fa2d798a13152094c6c0e389f1a9ac6258db341179e47bff447966196f5b81e68aa2a638ca209552f0bfbb6e14f6ae553b488bcbef13670d85eae99a7d6abf42272ad9660cd9aa5848950b77fb16387cf2885b43e8938ff998fa6f66f4b287ffd78d92eff039a6a77db656e6473747265616d0a656e646f626a0a787265660a302031350a303030303030303030302036353533352066200a30303030303030303631203030303030206e200a30303030303030313037203030303030206e200a30303030303030333132203030303030206e200a30303030303031303639203030303030206e200a30303030303037393433203030303030206e200a30303030303038323037203030303030206e200a30303030303039333434203030303030206e200a30303030303130313134203030303030206e200a30303030303137313534203030303030206e200a30303030303137343135203030303030206e200a30303030303138353933203030303030206e200a30303030303138363734203030303030206e200a30303030303138393436203030303030206e200a30303030303139303036203030303030206e200a747261696c65720a3c3c0a2f4944200a5b3c62373966623763386161333236333339343732363265323233396637363837643e3c62373966623763386161333236333339343732363265323233396637363837643e5d0a25205265706f72744c61622067656e6572617465642050444620646f63756d656e74202d2d2064696765737420286f70656e736f75726365290a0a2f496e666f203132203020520a2f526f6f74203131203020520a2f53697a652031350a3e3e0a7374617274787265660a32323032330a2525454f460a	2026-11-23 09:00:00+00	1	2
1	2	a1ea78dd31bffd342520b1cd2ecbc7600e0939fabd22f624bc7b1f2107969e98	20925	\\x255044462d312e330a25938c8b9e205265706f72744c61622047656e6572617465642050444620646f63756d656e7420286f70656e736f75726365290a312030206f626a0a3c3c0a2f46312b30203620302052202f46322b30203130203020520a3e3e0a656e646f626a0a322030206f626a0a3c3c0a2f436f6e74656e747320313420302052202f4d65646961426f78205b20302030203539352e32373536203834312e38383938205d202f506172656e7420313320302052202f5265736f7572636573203c3c0a2f466f6e74203120302052202f50726f63536574205b202f504446202f54657874202f496d61676542202f496d61676543202f496d61676549205d0a3e3e202f526f746174652030202f5472616e73203c3c0a0a3e3e200a20202f54797065202f506167650a3e3e0a656e646f626a0a332030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203637390a3e3e0a73747265616d0a789c75d5db6a1a5114c6f17b9f622e5b4ad13deb9482083934908b1e48fa0246c7548833329a8bbc7dd7e727c9a6a582aeff38b3f17721ace9f5ddcd5dbf3d36d39fe3b07ae88ecd66dbafc7ee30bc8cabae79ec9eb6fda4b4cd7abb3a9eaf4e9fabdd723f99e6e187d7c3b1dbddf59b61329f37d3fbbc79388eafcd87cbd3ebd3fdf0381c87cf57c3f3fae364fa635c77e3b67ffacfed8797fdfeb9db75fdb1994d168b66dd6df247be2df7df97bbae99fe7be6fd895faffbae694fd785d0d5b0ee0efbe5aa1b97fd533799cf668b661eb78b49d7afffba57da0b9e79dcac7e2fc7f3b3b37c2db24b763bbbbc46b7d5f752b5566d557bd551f545d55faabeacfaaaeaebaa6faafe5af5ed7b97ca5f4ad595bf54fe52f94be52f95bf54fe52f94be52f95bf54fe52f94be52f95bf54fe96fef6d4f4e7c8a63f4736fd39b2e9cf914d7f8e6cfa7364d39f239bfe1cd9f4e7c8a63f4736fd39b2e96ff11f68e9cf914d7f8e6cfa734ce642bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff49f37c47913605760d5bd2da1d5cb38e67e3aedc3d3e2c1cad9f6dddbcadc0f7b9cc2fb0fc27a9fb2656e6473747265616d0a656e646f626a0a342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036373035202f4c656e6774683120393032340a3e3e0a73747265616d0a789c9d7977401447dbf83cb3bb7754e5384a8c46398e62c3c27180a808d8000b281640a4284550a4aa58a36834269a103551d12858a2261634b6c412358a2d215150a331406caf3d885123b0c3f7ccde69f4fdfdbe7f3e96d99d9d9da7ced3668e0021c48acc2502718988eaeabda6714f471cd98e2d717c6652b665b9d52242c0069b53daa4e9a9b5fd8e9d2684ba11d23a7a424a52325da3de42c87bb370beef041cb0fbd2aa11dff7e2bbdb84ccfc82e577df73c6f7df10fec34959e393629b479410d22e11bf97672615649385d0991097f6f8ee3239293325f07e860ebba148e37276565e7e7326492644efc2bf1351dc460f138910a9583220c676a6a77081a4529cc09be9af96d0e648a27b1fbb3afe3e30226220c293e6668b71f225422cc6d14e2e04d6f36f628054a66017f00e041404364405564a6f2e8e5065fcff7a0944449e55444d2c8825eada1ab1db9216a425b1231a624fb4c481381227e24cde21adc8bba4356943de236d493be449475c899eb81177e2413c497bd28174249d4867e245ba90aea41be94ebc8981f81023f1257ec49ff42001a427e9457a9340d2870491601242fa927ea43f19400692501246c2c92032980c214349048924c3c87012454690916414194da2490c892563481c194be249024924498a0e24be06427bd49380725822ff2d093168741a4b2a8046d280a083647a522e060a701bece5ad60738b0aac592a6b889466c81b68bc1c2fcf922c6c1aed68811c4fe3b9a6639b1f89fda41f513ee2aed2bb12416f3418b1d91383b7b3da43efaa52eb1c95cbc9c9e0ed27f69b3dff393b6cb175ebd6afed6160d3c4b96e31091f96dac260b60786b23daa2d1f4c1a6edd166cc16ad5ec95a002db764f5d1615af9cbd6acbfbedb871cc6aae83638a0cb6485ed00b828fafb793a383cad5030ee89ee82ca25744e3bf54d66427d435fc161c13131c141d4d14c30a127ea7112ac095b45460350689dfc0ca73e339e8efb9e1ac348d25538f8ff84d998f76b51669b5c655243aad5ed06bf5469dd20c82813747bdd2c0a0d5d3a8d0e3a107426f02ed7e17d461fbc34e841d08fbbda17b0d0b658f4f743f0ec52c158a77409b1d50c21279dbc16eed60a97420b4413dc6357710fd55abd0320838a8d48e7aa3879b51e7803af335fa78787a78187d7cfd8c06472727479d0f57ab8393b39393e87f6deffaafd80bd02d1e9e90989073b2eeeab7eb77fccc6a92a3628747179ca887c2b25f1ccacbedaf3cf964c2b841c3933a859f38f9f515ede5abad9e9c9e5690b222a1eb901f15db48687e281549a7d02aecd06a3ba30512ad8faf01558bba75f130ba83274826768c0a7d4778fd59efea6134bcf52d6143f197ebd7b3731bc540b9c7527a5ab6eb1d14d8ab779fc0def06263f1da9292e2359b8ef70b1868080cecd35b5c356bf7ee594366ecde3d6345e32783c5dc5a9fc8489f21c661c38c4d3fcfdcbd7be6107ef319360cc722238d7c2d0512dafc40ea80fcb6418fea8eabe3a970813a5234c5197350abb5be46839dda191c9cfd7c4d9c099c4d3f50ab54c29f83365cb8debc3c3f68d0d57d5f9f3d11dfd8ebf9fc6b4deb62c60fefdfa7df80f8c963d2e259ada3bf6ed4c4bbfbdedf1635aa78f88ecaf38bf72ee9cbaee72f61377632313c2c3fb8f748af8851b2766476000c69d93d46893e41c235d0aad078cc5606daf7f6574a992c939b157e9fcd7ad02daa61183788d6cededecf594505473b7b74174a35b3d7dcc9f1cf3e494fe5f8e7dc594323e15dd802b686b523580a5bdb892d6309a3567ba37f6c85561c577bc435ce840bec28557bfada6b8d76d4d3cfc9de5e43c7953ccef7cf3a45cf66fae73f2ea13d581d1bcd1e78af8e827590dc0926c3a6a862037b80837f21aed6b4b7b002edbd05f2a575f7930483e0ee2c69d58230fb2a3bd50b7cb53f3a40b79eecd88575fbf7d16fc12e66df6c88635fce3810c35ee4809edd218a7c3dc832b19db81f6324019de6f525b6632bd963f6394c047b48a79d581aac060916b21908e3c696c15cf29c7ba63bae0eca81e60e7301268ffac233089e9fc9f9333c227449da359c9b058db494dee6b11e1c75465a2a57d0dbf7ef2bb4e7343f8353d091e3f17b1d19e6c47c111dfd45cca7213131211811705ef3d3e6f9f486124708801ee80df9ee15fa8e54f6b252e5c57d3fb1f9a1e8279d447f78976b16a3b8c66887318d68dd1543526b1483f713fd583d7af85fd0f2faef6007ac2623292103262625a4031dc30eb06be001613284821bab6687f427567f71846dff71edeaa3c8eb5634649db407a33101549064741774ac866da5b1d29e86a1e29889f77f53641a88a61486b6fe0eea06e5055fb3316324208aa5533588614dade14a4654d298b44c56032d1fdcfefb9b15ace9debd72783e65757052f6928c53f0ee1fc78a98bc0617db64a728a301f162de06a329d098b0ba19bc45549c1a838d83887ee5f13a12e9e1a3e2cc8949c911539088d3e93f40939f316306bbfac7cc9b9f81ebf4b8b4fc3a3af56666dcb0f4e8217baf55fe14ff4df74ebba7fd5c1bfb5dd1b0f4c9b1579538ec8ff224a2eead144b4313c118ca0dc45da751fbd30470dbbc99d5c8dfa095f4758027c20f4df9f7d829e8798f4a7a85ef0ce43b04e1dbe08ba716538b800e6f8f6ad0bbba79ea9c5e4b0253ee4409dde4a36ec953abeed6351e61972468abfd3e3321b72062145de14f6fd5b1723fc6fe73825dab3d77fccbdcbca506ce5f0ae28f947ec07ceecaa331c1b4c6175f876caad42a35272639fc4b462d46b267b5f7d83d5808891dde3b9d5ff0ce94dd15bfcabed393e2737292874c6e05b555ac16fa71cb4d821f1e0be352774e63bf9714177f9e9bff45841f97a937ea84cbc46dc11174a0338a21f2cfec176a903b4b65a50d4fc4d3f778dc4b50ecf214561a3a8cd2c89de8e2f62aecfdbb6c605a4907276f5fad8f87d24376d156efb158767b767a5c068867ce8330312e7d163b3e6678e498319b62da66efcfca1a1b97099f565cba54317d9f77b7cde9e5172f96676ceaeebd973a8f9c90123d2a2343fe7d5c76f6b8a4c9934d397574f313d10bf971e0351afa8984b91f5d17a3313572eb241a7793a39874257ab1cfd932b777ae5ed1e47ff1f3ef6059f327d8cae1a9e903535b4d8d4e9820b4605fb270b11e0e6ccf865617aba02bfb8efd1d955d12e63365cdea6f08affeb00678063f8a63b19ad230821599a69909061c0fc018b207c73d71e49160405db674e2baf5238b85e56204d7ad3b18b1d69184e54d9b8438f90cf55f0c931f4026bbf7f359933c8b2140540b9751d36a5374e14d5437150a73b05d7ef890453c7880380b1067ad09a716174ce3ee5e204c685a45fbcb87c408b6fc215b0e4ebf9e33e1ecd2fcb7b007638933af23401728a01ff1bac8d74df15eb42915c150c523151dd34ca0eff6015f062653562d8074f4e2c3e5e3fcdbb31ba3795d331a8e2ddeb62ab5cfb6c8d85fcbcf1f99bf2bce3b9b9d888e2ec41287927eaca7ea96f4215693bd908e4a8505b7d6dede4d8755b18ae28a2839d28f57664ece824a59157ba27315a99a121dbe00e5435a5c27b16ec0c5b12c9f8db4b3f903e683088b60b5461a7364d5ae7ec9a5cb4ab46d402acb9fdfdbc72ab4f3b8a92a3bf61b3bf813bbbcc54a83466e88dedb87b5765eeb9ee8dad1b3432d5be1d519aec011d0c0ae97ac0d9bb2b8996c2e5afafc3c56d55d433ac93f24f7a9dd0461f071055b7393ad600b3ddbd279ec69ff14b8648b325960713216fd428dd18218b863083a41ab132c685b70a23a762c597e92bc0f32f7f32a153ab32ada8eea71f50ad19f0e2bb9cc11eb70ee276a8c30affd4363f036fa78828f271ff4150fb3bfff91cf41b30c6d9327cdcd6e7a7af1f12d90cad96d20799361c7c5ab542a3bf1d3f8af3ab91ca45bd8b2bdfbc5a6a727d56cda24251e8d429f6c441fe09942a7223a53aec087b3cec343ef2298bc4fa880ce2dd905f637bbcb8e4238685123ae8eacca6af6e7ecbac5e2924f3e80dbd548713af44d80be3093fd515bf8311b5670e3d63cd40397e73aca63893b0d5eb5230d47a42168ccbee55908c731d5e4b1a5ec7251d1eeefe8ae32a98ccd656782d919364f3cd264bc737970f50d9eee145c5188cb5ac1e4a833b742a1424ea07de4e3749354f6946d7ec066d69357f3fd14da6fcc2f14f6c90534483ec6e77e582fef30e59478ac2305d4455b9ed354a2febf75a13647039d51127cd88b3a769b6d84a1e841ada1c53becba66d687ecaa3d7cb37dd2a477581d95e543819f40160c1b0dc32087d5554d5ec0267c7ae76e77e7c6ebe4156f929b4996374a0d8df08f7c805582170d83ce345b2e92cae43d746843a402f339de8e9b733fce85e3ac4ad9e394e1b70ecd0f8506530d848989673fa50cc7584f71fdd8dd5f2fb347e095ba3d95ef30ae35fcfe9f2963a64e32f3e18170b8c7d6815ae1c10fad1584e3eca3b59c93f9900739721375a0615b5902f293b9176ae4194d975fcb2176427849c9f1082d766a1a0d5ef5f552596388e9bb6a8e992fa5a8d262d5a2e57484b9300516b3cab6aca08215b4455a8ba14874416ff8846e6f2c1703e4112c57918df3a837ad23cacd45c79ba46755f2414557a15c0b986e8351b620e19812bbd0b6a5ae18bbac79f5f1ba0ec23b96412eb84f312da7d4956d91afb34d104bdd600cfbf52b7671137cb56ae546a007d8b7ac10e6c090601802efb379ec5b7aebf1831ba1379f3cfed36cd7d54a2d606f5a0d34152c3a3877debe98326017aba43d704bca2b23c6fe069b79b9b9f32895199a77dd85ca067a88f9cd38fa19e775046b92bc90577b1e6725b5bbea5febd3f0224930a56be4d90559763fcacefb0660418a5c63a9a185d805f9fe5fadfc6233d6db5d36c2986d2f2ddf623bf81cfb3596aefc9779453f9cff27caba38f39557ea185394e159c15c23083b59dd5f2847db4668b7a4007a361d7d32755afe74ea24df97cafebcb2ee84afbcbd8578840d9a362e659ac91e06604cd988b2e08e0193b99be7abf4ae7b95d99dcdc599dbabe24c989accde5fb21cba3cacc762b36aeaf4a9792b96fef58cd5d67dc6ea7782d7fa79f95930272c69f6f8b4a3076ae5937153c70f084dec14767def0f9752ab367f3049d9cf774079ce29f196688d8aaf6b3a88a5ac2fab128f3c7ddad8573c62e22f1ff9bb80f3ec4c7ec26b2423cee59c68854de0c54ed63f63e5e0b5787aa38a9b13630da062c2b1a6a0a242904c38786c379a6b1e1ed901242313315ea961306684709353367e2f0e30cdc7ea4f5563f2319c2f0808a2d51ab45a550d3bca2e3e7ac42eb2c3d0e9541dab3ba9587245933782bf102d79437867bed135c50a4baae324f93fccc4406c07312c06f6b08d5821ddc588f42d8b46fbb286677217d91518a3b49a5e24ca291211eb10878509070f1f3008bae015c674ec57a643cfcea6454d89721db5134a14bec311669dc9efb84e41c7cb8a70b19f6ca07f346ea7bfa266b7373eae2f136d4d7216b01db4836abda902c1fd23ae02edf0e9a72c42b5bee6e5f96a753d3fdf6a9e2f2c32c53009a5a089720978d2c4d92aaf97951c872ddb01474d3890a6466734686c61378b28928ed5fcd3a25a65c4395ef4aa30c2a47f2d18402f085ed0e92274bcbd7317bd4aafc81de00cf3e7a75fcd6d852265d74d38eb425153ce8d1b38ee239ea74695320e5a3d40f6a947eca18ab0f360547ca33fda884a1caaecd189cee3d516dd60506a413465659fae71727674e729c164d7f486bd75fad635554d2fe60d895ac36a1a2e1e7a413bc88fc2d29ca6e6650cf2e839e5c0d2af0ff5191453b8f4fcd1a3ac6d5184e66cb0e7e1a481be0338cd2ca419883cb554b231df1278f2c4af517608e0aad698eb7631f0426559ba2d6b04d7940d972e30cd62a3f1e3e9515154fb94fdb4284f45e46bf9ec5c1df4ca6123727697ce3d8cf286606e7881f22066ceb00ed31b56b9461f7b5e50f1f46612a07b442ae05e9cc9871b5ffed378fa256575101f3d67e8904ba3c3b75743ef3b6d6e43e0ad1f23b28eac9e7d84f38c7845cd2b9e95930c3356676e5eca89854639bcb06931f1ebb3d5d5e7d7a582ab1c1597bba087df829c84bc45e0ffd0f105784fa19e0d84da151ec8861dd9074df1290c71b7439e1df86ec95dc58fe83c95c2dcded17c2407bc14357a7888163e55eb9ad82d00cddd7b7fcb112d3fccda9cc84ec725b78465746c59f80ce8fe5bc76710c0aed7cd4c9f379d3acf4a761a9dc76d0deb2b5aa372441a440980fc0890afad72fea77634d00357587569e9e50303860a1e8612e18a90d6b45a48ab8cffeea443ade5d2f18aadb051a25ed12d8f78ae1e9e7ea6f324ae0c4f9332fc783e7e431d8ef4dd710f06cc9db8366f6e6ae9d9fbf4c14fdf8eb7c62053c39227e62e08e8313f67321b357c7459c1ccdc805cf0b9fb1eaa68466ae3839a3ae1fbc203c9503efebb858abfa5a37fdaa1fef9198aab297773cbe4daf7f1a0c1737ae05e579753b6fe14b0ea582139a94946f338b5f8f04d7918dd9e1ea1e8391361774b77d1c76d959333f3c9838438324d4792e0c3aaa5e1c1234706078d1cf91b4fcc08d75cc206c17605cee94d3867949557ec4694d6986eaafd9dc0f5f8aec1fdbb7499ff069a8f0e9cd0dcb65ca2c8918d728c51c1ff5b83b460f7d3b80cfee080d979066c833d696c9f0a9a7684423f16287f688a3befe3add4eccfdcf24a59b58a3428e19964f1fa03d7e7bdd73a72e62bfcaf9ef4ca28ea2ba4a007ab063bab9c531786665d5e7b1495367ad05c03ab89169253652a064cfb78f3e683b57238dd3369c074d991964d0c33d1cfe0eb8034346fd178b50e21337bf1830dabfc1f571f469c3142f2045914036615edbfc1714d0827af7ca92fe2b025adb83ef90ed4d151494f9eee6fecd943c0e6ef1760c59e3f7bca9e891803664e4f49993923997a3e849eecd443c78798bcbcff63bbe0bb83c5f38e1c36f952164b140311b7e2a792abe72b0ed1951ce81bb185166f484315d85aa76dabb87a95fd67918fefa29cf824873c06d2b5f4d9ece20b447f52284867fd271e5abd709fc237e2d6bcc2cdb5ff4614f07bc3e8450dab4e5d7ffe8feb153b26d8b361637317f8fb2ec84914031a3ca0291b027820e8363f4bfeadf050061c4bdd6f5e3b5a89b86dde5e3b81a66d34209f1acb916bfd5c05c1274bee2906ccfbdc963d30ad873fc6bb8b08e7a6d4209eaf4f56dfae4194a8ae8412faddc8255b2edf3e5759cf6a2247860e1b955f76f7f9859b75a015a70cd90a9dbbf469ebb6eae34567cb57060eefebdda597b3bea8f4d3c3f7168c0c37d1b36a7e48974afd71c7a6fc96e061e49144633a1e523440970e1bfbc9d6f5eb4177f0a0bf5fe7f6ead62bb6d39e9560cd9e55ca37fb75b630e149471bb043f7d2bc3a17f63457267e7c67402c328eae3f8da97f54dfe5fee09a35fffb2a7a4c0e891d94469b1acb95dc892ed088f0afea12ad566864cbd923b60cba9e3d2306284575077a85cfc5a82a1dc7b94a4d8219546fae49a4e3ec517dc5cf4fd84370fef4e485f2a51c8c6e93472368242dc3c8b14be115bd5e14109e9f956ab53a735d0310bb7b3f18d94f10ccce9ff8819dc5e74f6200ee1b43e4bfe42b30927d433b500dc28b6c90082659b5182e9c312ff9711674d0823ef70ff51a39dcd1857d007e67cf20ba086df8c76c90f677f0eb1525f692e3e9864637df7971e61a45400a6fd728b1c27899514dd31c681686ddfb5a8eb957464b4d3aeec656d142556f6ead5aa3b7911f4139ab54e8086afe938013867e0f1cecb6a7b8c27f4cf09e3dc163fc2b8aa9f04b55f9ba9701a52e9b279eb81d1b7bfbc4c4cd2e1b021ad695572a3877b27a18fb6a5fa6d7c0d85d52d9cb10d551fecd15e9e59be881a32bffd5811f1123093f4e87a70b4e97e673827141070f06c57182177fa92c5fd710b001099ebc191b7de74724581af0725d7995126fa0403c25f4e2f60606c58e15bbf654ac5c29a9eb2e1d5a3674d6e6fe3d43af7cffd9d0791bfbf61c24bc7bf456af3529438463d77b174f50f846f7d28f702efae57442cb5ecf482bc50ac9c9bf9eb5e0cf4b433636ffb347be6437cb220fe75abefe8113e1d49318da8d5dfd3f7b1a8bed66997fb5fcf76f9cb084ff668716b292c40243325e6416fd8c0489a7b0ad2471983712a4203210069320fa0b998d256a7ba194b416e3490f7846dc84d6248b8e2073286b7e8af313b16dc536101b87f7c796812d055b6f6cf1d846d310a4d18a04885ae227ae208b4557522034912eea0ea4af349e5848ad49a1d49b8c927c48a13817db787ccf23f1d25652484791cfc502d24172c4f191a4508dfb23690bb68538bfa3f21cc1e1c5076480f814e7f523f9524f628145aa5e7222ce3846c56b249c0620cd24943780d80a738997b09c00fd0aebcd70d25f9c47b2442f1222cec71645c26835794f5c86e333493a6d4732a96373096e18b2b1ffbeea11ce9d89322ec4b91cee0312421fe2b32df1a77b891587116d88adf4276983f23a891211f1194e37936e544d76e2d355eacef312e988d738bce69255a4025a402aec8593709fda511f3a9426d35cba907e41cfd0eb8285d04f4816560815c20db1a3982c668bb3c465e257e261dc37c44a53a5ed52b54a54b55179ab32540b54cb543b5515aa6a3551bfab0e5767abbf565fb6b0b7f0b008b548b4986bb1c1e2b04595c51d8be79616966d2cdb5bfa5be65a9658fe64d960d5d96aa8d512ab9d56e7aceaacedacdb5a475ae75a9758575837d9bc631369936fb3c2e66b9b7336f76d5bd87ad846dac6db7e68bbdd6cabe3c8358c3a11b83378dbde548a65b6203bd1ff00f74b84c42b353f287b271b7c33f5f9995c86b92f902e24d7dc17116b89b92f6115b7dfdc57e1f875735f4d8248bdb96f416cc0dbdcb7241e1068ee5b13074836f76ddee8db92382830f75b90115045fa6266cb26d3918374924626907ce242bc95dfd3bb636f207ecdc2f1492405dfc2c864321eb97521c13832099fc35f43e5296f29f84c415c53f19e8c338723f4386cf9d842b04dc2d1377106bc35c3e5f59c00330f7effcbf7510a953ca49e853c718ebbe06c03f1273d5ff3ff36acd76bd8b731a62b9c2761cb478c49f83d05ebd024ec4fc4b12c92fa5f5ae8f2d65b5f943d57c1918ff7248517137ece1fd70ae7ef6df8f1d8cf248371fe787c9fac682c19e1a6603f5981e3bc4c50341e8c6b9384f34c6f6fc374c691ff9f1eba29eb918f9001a42b5ed394ab0be2f91757179c9f8b1c75459edec499872383719dfb92fe642889c2bb9719a752d1f2bfe60c533cfdefbfff018908d6aa656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c61677320323632313438202f466f6e7442426f78205b202d3931332e30383539202d3237302e3939363120323036302e35343720313035362e313532205d202f466f6e7446696c6532203420302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d426f6c64202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d5620313635202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a362030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d426f6c64202f4669727374436861722030202f466f6e7444657363726970746f72203520302052202f4c6173744368617220313237202f4e616d65202f46312b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203320302052202f54797065202f466f6e74202f576964746873205b2030203537332e3733303520302030203020302030203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234392e30323334203237312e39373237203332302e38303038203539362e31393134203537332e37333035203733382e32383132203635362e3235203136322e31303934200a20203335312e30373432203335322e35333931203435332e36313333203534352e38393834203234342e36323839203338382e31383336203239312e30313536203337342e30323334203537332e37333035203537332e37333035200a20203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203238322e32323636203236322e323037200a20203530392e32373733203537322e32363536203531362e36303136203439382e30343639203839352e30313935203637332e33333938203633382e31383336203635342e37383532203635302e33393036203536322e35200a20203534382e33333938203638312e31353233203730372e30333132203239312e39393232203535382e35393338203633352e32353339203534312e35303339203837352e39373636203730362e353433203639302e34323937200a20203634352e35303738203639302e34323937203633382e31383336203631342e37343631203631382e36353233203635382e32303331203635332e3830383620383735203633352e37343232203631382e36353233200a20203630362e34343533203237382e33323033203432322e33363333203237382e33323033203433372e35203434362e37373733203333312e30353437203533362e31333238203536322e39383833203532312e39373237200a20203536332e39363438203534302e35323733203335382e33393834203537312e32383931203536302e30353836203236352e31333637203236302e32353339203533342e31373937203236352e31333637203836352e37323237200a20203536302e30353836203536352e34323937203536322e39383833203536342e39343134203336352e32333434203531342e36343834203333372e38393036203536302e30353836203530352e38353934203733342e38363333200a20203530392e32373733203530322e34343134203530392e32373733203333302e35363634203235332e343138203333302e35363634203634382e39323538203434332e33353934205d0a3e3e0a656e646f626a0a372030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203639350a3e3e0a73747265616d0a789c75d5db8ada5014c6f17b9f22972da568f63a4d4184390973d1039dbe8013e354189310f562debefbcb27339bd20abafe6aa23fd8176b7efb70f7d0ed4fd5fcc7d8378feda9daedbbedd81efbf3d8b4d553fbbcef6675aab6fbe6747937bd3687cd309be79b1f5f8fa7f6f0d0edfad97259cd7fe62f8fa7f1b5fa703d3d3efdec9ffa53ff397f7e7ed98c1f67f3efe3b61df7ddf3ffaf783c0fc34b7b68bb53b598ad56d5b6dde5bffaba19be6d0e6d35ffe76def17fd7a1dda2a4def6b8a9b7edb1e874dd38e9beeb99d2d178b55b58cf56ad676dbbfbeabd315ef79da35bf37e3e5da457eac72d753df043a4dbdbe45cbd4f78a567eee689bfa6e8df6dc69713d5d1fc56f5e15fda5e8eba26f8abe2dfaaee8fba2d7ef5d17feba2e3a152d456bd156b4175df8ebc25f17febaf0d785bf2efc75e1af0b7f5df813fd696afaf3c84d7f1eb9e9cf2337fd096791e8cf2337fd09e792e84f38c7447f1eb9e9cf2337fd79e4a63f8fdcf4279c63a23f8fdcf4e7919bfe847317fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe057fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe137fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe077fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe10ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea0ffb2212e9b00bb023bef6d0f35e771cc2b6a5a8cd3e2c1cad977eddbee1cfa0177e1f9072a8aa446656e6473747265616d0a656e646f626a0a382030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036393530202f4c656e6774683120393339320a3e3e0a73747265616d0a789c957a07585447d7f099b9f7eed265772931b12d65b1a26159507c5562372a6289bd80a2224a51141150512220a2624714916854d01820af46d0d8a288b1c46e6cd11835892dc61684bdc377e6ee6234ffff7ccff3b1cebdd3ce99d3e7cc5c8100801da48200cd060c6eeb97f763594becd985256c4274789c5db97d1a0071c0e23679da9c49f7e697fd17807a0134da1139313c826e57df0668721ae70744628773917d32405311db5e91d13313b776683e02dbcd117ef3b4d809e1495fc6fb0134abc2f10bd1e18971904d8c00fa8dd86e16131e3db1b363d46c6c1fc0352ec4c5c6cfac8b86084495c3c7411417931c9000a43c09a14853cb5b380f93284ee0c5f27707685d28e8e76355cfdbbd060ce805c100757536e3e5cb0036e369ab66400af89818249528d8057c12200a020750113ba5968a3d14c7445c57056a65c6ffed6703b628617bc4e9084ed0009c41035ad0810bb8821bb8c307d0103e848fa011348626d01429d183077882177883017ca039b48096d00a5a431bf085b6d00e3e063f30823f98200002a13d748020e808ff814ed019ba209f9f4057e806dda107f4845ed01bfac0a7d017fa417f088101100a0361100c8621f0190c8561301c46c0481805a3610c8c85711006e1301e26a0dc27c224450612d781d01ce524a00c6c91930600468d5e634b05a2913444d093087a4cce239490fb442bef200ef7a8c0eaa4929a502949fe828e95c7ca29928d43ad334d94c7d2b15cd2abe9343247e883f840e71fe0e7e6eaa2f230ac0e8aebd8312e885e6bfbc9276d7dbb74a9ab83c5758f855b522535207d801a980c395c93108dfd0f95fe3ed6fe02a57f74dd63d1a4f40fb3f6e72a9acdc6fe289516a5087a4f4d4080515952e5ead284e2dbd3c3e013e8e666f40b30f9fb52937f6020560c9e1e02e9be8f5cdfbde57270f0942553aeed18f48da1a5477acf5993a664477af4d2470ffa4910475fbbb5f5aba8b9e3bbf7983c392d7ce7b6d68d36b8054cfeb45764e4a249a1ed6704f48d98c4ee2b348c431a1a4bc750bbe08d4b82e069329ab068c1e8e7aec6e5546abdabf2e3a4048a8d13921eb14b525959d937b6a4c5ef51192e53e3f22ad4643e4b25a92c55fc6ee38c48bb26a42169989239976889ae69a1e7e1aab999293f9ef0e00e5158f792a4287a438d11c15310fcad7c23bf648ae3762715f2d9a1832920502aa97d24bad67cd5a673e736ad3a7706c5a1168b3aeaa54227e15a42788d51e20fe2d624762971c28794c836902799fcc1e7a3ef8a1771bd8fd08e41afd30b9e3a4f13beb118055e8cae9e4a21d8497787b2ead0e5a1cf887d77269326037306129b81cb079e7ad0e34e6d28bb446c7ab06a92c72691bc2c12be846c6661bc2c6105596c12f522e1a0c834a6ae9da8556d441f01e2a252bb7a9a0c0693d1c5a24a830f36fc03024d46573737574fae51d4b89be8266acf97aec97b51b1677cfaaab4cddf5d38f2e5da1dfbf7a526ce9b9d40928f9039bb4fea0e1d743e75af68f6fca9a3d28cffa9dcbded47971b37dd9e9c49ff6ac1e47149a987b85f4ca97b24a549c7d1233e44df6d8d7ec86d994b1845dcec2d1926cbbadec487086f875103ff1a9fb2392bbb60137b58b864c0a0d09001034307082be50e91f4c433656049f6661c1818828303c4dc94d2d294fe49a5a5493d62a27bf6ef191bdbb34fedb2aee20c73d7e4d2d2e410fee81913dd2ba45774742f94930093d0f65ea0ed354149f9a3767c540a09281c454416b350ab490052a576272eee8101161750099cca40a256a944d7b0be3f445c37e7cfed3ba2eacbc2f26923a349f7eedb92cf99b7244cedda65f490e1236767af583d87e5b79cf6717cb7eebfff77e137c3476e1a5afcedb7295356741bc8521616d4ed78234e19b3aa9fef677d3a86cf329f8bca8b25454d07a4735d468a1ec0147b039d2b1a0f735d405410c372c8cf8aaed3594bba5635955bb3ce59ab0d7457518db3163d87d2f46df7c6f924fcf24b82cfb87bdb6828f12065446b4a1ac102d92cf639f30b8bf3470729b5d88c0fe209443cced870a654ed13a0d5f8531e01b45a1ab8edfe589f5977e336f7f2197b7f1bedc96eb210f6d43f6e04b94496c8644e75d074137bca06209e4674bc30542ac5b80e3a9d77a02418056f7749a716840527d985b6c4d736d78eb4f465678ea794efa1c788cbc8b5b16438fb2276fd28f6d718d28cfd66a12704568afee25edc2580e8359e1a74180d0658d19f4595b329645d39594bc7312339b39b14b1611698c6ec1631c14ddc5fc09b6bce07ad9c98460f9e1226dc5c33ea54f73ee9d95bf93c036d4a9de8b77c7f23ae7a1375621fd06f732d313107e343025ce0de1df83606e774e431b8e37825040707f379baba3441a3c41120c493081ab9b0808649256f2eaada70bf8f47dbb247dbe27ec025eae9410593b3b69956e7a358905aa3187aa068fff7a5b3b5620df9a25aacc8ce58b8942eff3c6331a1312c8fdd232e64d82b3291e8d82b566cf3fa74e55376f5e54f97ffc4f577e222d7a47db8fb0041f148266f7aad9c2da11a695f4d6ff17ce6f62a8b4c7063118d48c7075c267a13a9b760f47cad62e0544d44a3b917799af4d9a2392b73ca9fff71f68f4df12c2937771135647d31686aeeb685fb88cd95af53993c978db0c66ca106711ab061322246670bc27a8fc1b8e2227a7a78599dd9d9e04932329767b38495e57fff70fc4574e28a28567dfc207b56be2675feea1d4be9865cb22c8a40c68ced0fcf9f1ab8cfd8f6d884d33f5f3c1a9f954e9c1758e2ae09f91888f2b6532c8b18351833b95904ea356a13cd3e7eea54b91c798154ba9343c25fe6a05cb69b0ccaa5a75a707af35017be08db081b3e3adc4a04a4548bac238d3e466b584416c884d57de823b9ac75cca2937fdcfba394319712cf976939ebb2c784d13d067a79279bd985fd7dfb3c7b72e2746d59eee2fd7e0a6d8b943dac0c33172f1e7111ad816204d37ae98dae1e2a959acbc54d72f96721b5d8f8b75bf9e726c7135fd2d0f9e8d529f6338faf281f2e7b7c159dba746146f8a6a6e4c68fecce764232869d21f35ee5675e4b49cbbed5e9e8d9fd2b179e9d3958f10f100dc813d7bf2b1aa0de241ae42fbfa723cd8fa592c89a7dd207b94a8c9b8eb435405db9610ed59a532736f3fa7784737313fc0dca2e8014eaea778466016203b4bb44f62a2d2e7cfa8b8afd2f66864f4fbf91793d3d3d263a43bf2165fe9a3584ae26595557ae5425ed6fd776d7d443e7ce1d9ab6b36dbb03b46df4d28cf8e99999f299a4bcbca479d9d95c4e11754ca8566cd15b91934af434f90504042a6117e9e106a975f5b6388635d0567fbc943d797debea6752d017e372f60dbf7f7bdb9931b247daa2711bbc8a62172c15fc97b1db2f56e767dd9ed76368ceedd9e788cf2ef67c55d8c24b3386f43971e97b9eff2c429f9e26f6407b757bc5f31fb7bad7423cf6b7c0783104fb7db0e767211e65e9c2d37acc0f8f0949e2a75cb6dec484e2958424f359c14fcea171c748f20a92748cd5c916bbcc25cb85ebc28f2869b5259af0225c371f14ba62f9b1b09085171622ce0c382edc12fb719c3ac46842d50a43cdc574ad1c25f663e92bd9a243444d2c497bdfba97c26c94933bcf8a88274aa8de6bd59e6fb3b477f316dab482848ced161913393c8b94d3275f1d3abfa9e2687b5340fbf601a6f6246f454e788f94499313c745161d3e5d927e79176bf44f5243613ceba8ba26adc32c1adb04b5d10c745aad97114f004e68cc3e7c89402dd78ebba05294a3053d0e52d0639d58ba02759c40f1af9ee7c7e0e612ae75b84a66d7920564b9461a5c9a73c07fdae655d95af7ba0dd352da1b1d477f3c274dad6127d956769c6535d09201a4cbf03d9de41ac781c38d339b13dff6c1d1856c759bd6e415d98d9bd4d7d5cc8e0d4d7e5e505cfcfc38cac9d4a5957c65e5d0c7456416d9c1dab3952c8b85b6f4a21b97e68d8eb225af1bdfe17c35c684a409fa881aa306188991780a7a0153b0c6b455116d53b9442ec83a469efecd73723297a5d18fe876c5678ad0b73211ce09bda6a9e2339e7a8dbede570856511dde0435c2bb03c44cf6e63aa3e4d69ddaf888e434f35de29192cb9e938045ab5805e9b438976c3dfd9354527e6a627e2b8f83f405f34b89b92d99739296ca2f97727b4b441ffd09f5fd11368c2ad063166c7246d982bba701854a313742e107881f1c76632f590d632705d29138fd4decdc0ebbe5161da9da7b74df3af2e38fec31994ada6c247e64067b7635b794ddfb7dd555767e179705e7e904f2648be72c7e5269061a575c43d06024c458453d8bc846d2944c601bd8f99327ff78fcf8aa54c296b363c3d8319623696b9790667f8ea8255a4e2fc7d51371d92b985cf5d65224ac927d69829c456f4a259b58eb7cd99c0ff5f3db2a6bbf33bf4848973bd2f1f2263eb7c12679ae65bf4a4259dc425970b96b1453d428b210adb2505b641188098178abc58397ec352b26edc88735446874c4257ffbc983e4defe0d598dd9d7f4b2fce83fb9249af49a4e7a9018f3d1846276ff45a299ddefa3273d375ae8926c2c7c204db89bf0139c5123f6963d8e1ca13f1fa685f238a9445e4667d48472dabec547a275cfc7d924f188729c2be16326dc134f63959f2a8c9a77b73f93e07098c95527997c644dc28cf578aa78f3d3fd7357b352572eb3d2205969206a85063454223695e5322422e377f9188da4dbca990e29f1a367e5b9e68bf5326d847092b2af73aa1b99971ec9cf478a9e58c75583141bc6fcc4887875b849e8387e611eb9597d58c7f42b9987ee70357114b7d484d2f634bc76b2b841ce97ab10ca4297ad4567c82b67d788075bdba3b227527587f32d4ea8c5d56af3c449ca39a7eeb164877a7354acd899c7074571184ad44af683e6868ad36a243b76149526b37da42711880de9221c3ab7ff9babd7be39708616b37d2c8b2490dea3492f321bedef901d11890b7bcccc63d1f01f61e45459e22ee7ff88920fe82cda4013e15987d53b31e5883a421b5613357b53cd7690e1c5ab5717d38ef271a4fce8c507f4aa5cb92925aec4822ba6ce4e5221ed5a68865cabbddf5a1d12cf1324ddfb0ca816b233bd43dfe3203db14b3d0ff3125f6adfe320f2023b339496ff2f7cfca0e8c99d5b80be9e13951ae7d4f32298d10b8b8f90bbaf88edaa8564a87933f1d990bf6e3b0d91cba4923b97334ff9c96b1d24ad7cad60fabcf58a1f0d443f8a479ef84eeb6ff0c2ddd5cbe807ff9cf7dcad49dadb93a1509ac1426b49833baf89fde14d5bf256e797cabfb3870fd2e52d87af67afdb42e22212e71fdf517c973d2f4eda9c3171d41cbf5ee78bcb2e451c5fb12673aeb2266643e23a25de82cec47ddc53e3274e64ad0f4ada4d9b6a9e4a5aeb9d4331ced1bce32768bd564f7978981dbb749b9d3f54be36779f5462f679fdead56be19ad967e7962d3b2d393eae215bf31eb468ee2ab27c7fa7fce03cc92785167fac0d15159fec843ef004e76a2d737dd41c40e71e8850ee813ad513b6f96b76c9dd9d9dfc9a151c7ed0b839d11792862d9afea258b7776c6ced0d24a1d191af846ab34d69a5f02bc789e759f1acc55f6da991a3e5ff88818c25637f61fee4eaaf6c3d5bff2bb9cafcd1612f505fb9adaca71de413f4363d8ff0181fc403086fc3f3002484c791c7248924df607647981dc278d31be638f90e6d26e4e07c3cda8849163fe432257a9e624408afcd7784e0da5b4213146d76ed9cfc1c71a1257eae6255d45e956ac946d069510bd4fed02196a94acd7d9398abde87735ae0d9a583258e4948025d2c6f2ea16173556dde5c5470d8b12af2b90507ae8991d6a8b123492cfdb0f47b6e75ef5c5526ce09a6d704578b1e74cace2a049356a9a4e5ae8387e83574af16e457d618e7897591c27a6557054ebab0de3c154f5a043a88d7c97595d24f7428c186470a189e73d9756250fc42b9cb1243f06cde1c210df547732fa3f1edf945c97f342eeeaede3c5df444a771135a686dfc37466cab2236b7bf8d9f3e6541f9c36325770dcc216255935dac2ad2a76fe0808a8cdd7b8686c54fee3ef3f47ff7b20fd70e775e16d1e9b6ea68ffa97c5d6e9f7aa4ab01b7342597f751f3a0ac9c18083fb7b9d55f5088fa9b27cfc4da1557c4549ebec15a4d9ce7e9951ab1366d2ed53c61552be6aa403ebe989dab26d9e1bd588bdee37f2b742d7ca4c8770cf2f60479c31538e946ce9b7260e01996b2cda954b8e7bbb9d1ce13d6a84bd4e65d2f9f3c7979f0215617c7ce5860f25ff079c2e815d748d7eb2daf93aebf6c8fc89e5936b6e5b8b278a49f9fcdfe52e8ff48b9d140cc3e0a6677beb328d7161a457e422fdbd8ca830fe9a32387a22be4e6996b770d19bc73dde29999c4ff8fc6d5a45d2af5ab01aa29fc2d9f3ccf7b54c865c3e97e8174bba156c09b530d487580221acbfd1c6683fcc2ce643008f74d4737df657f65fc94f4fb65d94b2c5a3d3ed3c88ec4e4ea686375ec77a10b88e17ecbd23769ecfcaf83d79c0fed46376f5eeb34ed0058fd969e52b9820bcf7ed141f895205f45b90f54bb1a69c683f29d3be9775b3b75b36b19542e3c1076998708bb96cdd9b5d7799dedf1444e6b38fb4c788eb47e88d93d10e52a5351db3fa2760fe4f1a75e248a4c68f3212ffb842716a76d8c39f2fd83fb9527626c77d4016b9eb1b66490674af8ba4cf6d9a0a89895ab968d5b40da3f7145296527d6debafa483850f8db66f2a4db082e270298d4097750073cee708bb1da8f9b3bd6fc0d346444a64f7979f2b182fda42256280beb6fae455b295f5376410ea027e64f53ec7f19c24ec1f86dafdcecbc93eb7324cbeaaf28ab2aa4114a26dfa9d3cbda4a3148d953ea0eb2be64a402ebfe2f58a3c659efa18822707efdf14057c1ee773611ef7649e23bc87ab0d39a35b64bc0ca8fe8a8e2df00dee6283c8612c1c816cfaaa8984042efb291e42a793d87a5a9c01c964022582779b102bb111f43ad7ece63ddd00a15d4f0a88163885d350775d48ccb49c1ebae88c972c65184e569911f4aadf3de6e1525d2ac53915b5a057c356bf7771573a3e252edcae70965ebcdbf8941095983478584559c913bd09399e18bc661ae54357f2ac05b7de03aefe8c3fddffaf85a955cf58e42c4a08c0defe943b943471cca7d8ece1f6976777501ee01c677cfabaea3311fa8243602fbfbd77beceff2f51bd6e591bcbcf5eb69f347a4233bf59bfe11ab24418f0a1fff51f861c19f7f1628318785894d11b7e2b392874f3d81e8552e944ba63ee2d0e4ef675414dbce3871e6fa0dc6760cf9ac68ed92252e73e5bfa5ebb39760a871c5c02354ae916b563db6041b8c072c4c78568f9b6be05d07782f1e3cab88dd5f75ffdea9c37136f2c5256bbf1c366c4bee1231a8c640c544abb52f8896af163e5e4175cbfefcc222579a8bb81ddfd31fbf7becb4a76bf97fc5113bfc9b9016c2c68d32884129394ebb6ca0fece5f3880705e4a6ee2f3f62ac2929c587313cb6db01254046158fe9e2b37f61ebd5e9e101d1f3166dd89efef7f77f55e85eacba1d31349d38ee39a792fcd483d5099dd6d7644421f8f362b172d2fbb991e3f6c38ae655bf7980e933e0157b45d05258f261acbf591c23d1dd62574f2cacacaf21f7ee8ddd6d3df65de165ab08ca78dcbe4b0c1beca7d80f2bd059d4b638da886fa8c2510df426b31ea42c1b1f2e47ee7fb544c9d7fe0275a21775f39215f70a9ad44583ddade7e84fd275f11f6b3e4a52cf120d1110731887badf97ba1135fa7156aff22ce75b0cc55b2159d91e8a48bac722d7b5307eb5865f965f31a02e739a060349f41e09f84e6e6134207846f896b9d42787e67ca01f9aecc9313bb27cfaeb14d24fa4a4dcd55328d1588412c8164c90fe59b642d8ba25ed4cda21737d65728417867a443a5567bf8f8b8f3833d128dc858d8d1a61ddb10bfb1511ecdd9bc1f4883dacaedac01715e2bf68f88117dcd5704feb90146200ddf208ef7f29570c1246fa3b3cddbe810a1707d9af997dc4ca1a165cd60b69216a83a295e65f2e3db49a0bbb2fba9f927013734260376065fca3ded337be4f6ed2367fb9ccea54d573cff61d39ba019de87922bef8f1cfefbb1e483def14135f9552f159c2578f8eef1ce39adc71aa9e44d57d5413ee682ebc55bd623ae1eae966b62ee5c817c1de58b17f7baf84bebcef8248cdabb17173cb38e96e082f93541f1de07934f3c1a34e8f189e443de3382de6c3afd8ce34c23abc43f054f7ec74a022d1fce2cfb899adb7513cacfeec372f72c1fb628c438d4afdfd0c23dcb86a6afebd3a2ff38c196e4ddead9bdadffb4b134ff42afcf3d13b8cf4e14ffa27f4a95ff6ffcf67ea73ef1edf5ced76f3f588db286ef16d6b7f2ed967a0e296db45818d7e03fafa0a1e28170eccf574efc7db9ffd6c0eadbf265e7d136f1d8b47dfbc118e1d4d318daa1c6b9fa76ed6be751d6afc0fffc450ad9fc1b28a27787d5e214582c8e84683107468b47215b9c0fe38819c79ca190e6e0d813988d7d31d24d9822d6c044320922e977904e4f828f30031a895910425641631a0006da087284fea0c3f9f158766219cbf1613161c9c3b2084b0896382c11e4192c22a5d042d4406f310272c5b6902154415f755b182fb587c6a2198a2413244ac1502466639986ed784892f640116d03df8a51609224ec1f00452a3e17fba505305b7250de31e2531c3b0c03c54af093da41b6f401345637844e920841e25968209e8261b429ac12fa400b7cdb09c32158d808229d83392e97c93c94473b1823a6210f9d610cad824ed8172e46c252f21c96918775074527a5be512dc212712a2c55e4c8e1b2611cdd8b6d3dbe37812d97b37007039900ad846a68299c04377c8fa07b2098bc84127cbb48d3214d18011351352df1d7193e85a1301eb6c24dfc99890b0921d9e42ef5a7dd6924cda625f407fa337d2c80e02c040b438479c23ee18aa81283c521629e7845bc2b3e9544e903c9579a245d909eaa0caae1aa79aab5aa5daabbaa1ab58dda4b1dac0e55c7a933d587d50f6cbc6c426db26c36da1cb0b96063b66d64eb6fdbcf76ac6d8c6daaed6adbcdb625b68fed9ad8f5b34bb2db6d77cedec9be9d7d887d82fd6afb2fecafd8573b181c86382c74d8e470c9e1b5a38b634bc74f1da31cb31db73a9e75bce9a472f2751a62b14b88843b9881862afff3e0dd3f9562bd4eb01bfd9e88187ff8b70f6b9d604c1d6bad539c1365ad0be00f89d6baf8ce1c090cb0cb5a574123b860adab21189e5aeb36e0407cad755b3090206bdd1e5c4898b5eef04edd11469399d6ba130c21e7a01bc4421ccc8119300526235f3331abf053fe37c3c758eb85a3b1d83f0d75d90cfa400c4c005fac7d823dd3f03de82d54bcd29a88ef89882b019f11387310428fc732130b1f9d0cb3102e1c67bc8b39e8bd79cdfe3533c84a4f20da10c71d8f6bc622259c4e5fec37427be8f896eac0f770b5f917aef7d799a2501d8e65268e852bffb7225a993715fb6261d2bf24e0fb5eab1bf23d43c131139fe10a4516fc9c4a2e114ee5fbf013b01e0dfd70fe046cc728d28a40b859588f50e0382d918ab43f41bd84e33c4beb7d98d6d8f3ff93463b451733113208dae26fb6f2f3453cffe0f2c5f93390a2b648d3bb38e3b1a71feab81bf48010188ccf36569c4ae6ccffeaa22cf1f6df7fff030e016b4e656e6473747265616d0a656e646f626a0a392030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c6167732034202f466f6e7442426f78205b202d3839312e31313333202d3237302e3939363120323034342e39323220313035362e313532205d202f466f6e7446696c6532203820302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d526567756c6172202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d56203837202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a31302030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d526567756c6172202f4669727374436861722030202f466f6e7444657363726970746f72203920302052202f4c6173744368617220313237202f4e616d65202f46322b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203720302052202f54797065202f466f6e74202f576964746873205b2030203236312e32333035203535312e32363935203534332e39343533203537302e33313235203539342e37323636203536322e30313137203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234382e30343639203235372e38313235203332302e33313235203631352e37323237203536322e30313137203733322e34323139203632322e30373033203137342e38303437200a20203334322e32383532203334382e31343435203433302e36363431203536372e33383238203139362e37373733203237362e33363732203236332e36373139203431322e35393737203536322e30313137203536322e30313137200a20203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203234322e31383735203231312e34323538200a20203530382e33303038203534382e38323831203532322e39343932203437322e36353632203839372e39343932203635322e33343338203632332e30343639203635302e38373839203635362e3235203536382e33353934200a20203535322e37333434203638312e31353233203731332e33373839203237312e39373237203535312e37353738203632372e34343134203533382e35373432203837332e30343639203731332e33373839203638372e39383833200a20203633302e38353934203638372e39383833203631362e32313039203539332e3735203539362e36373937203634382e34333735203633362e37313838203838372e323037203632362e39353331203630302e35383539200a20203539392e31323131203236352e31333637203431302e36343435203236352e31333637203431372e39363838203435312e31373139203330392e303832203534332e39343533203536312e35323334203532332e34333735200a20203536332e39363438203533302e32373334203334372e36353632203536312e35323334203535302e37383132203234332e31363431203233392e32353738203530362e38333539203234332e31363431203837362e39353331200a20203535322e32343631203537302e33313235203536312e35323334203536382e33353934203333382e38363732203531362e31313333203332372e31343834203535312e32363935203438342e333735203735312e34363438200a20203439362e30393338203437332e31343435203439362e30393338203333382e33373839203234342e31343036203333382e33373839203638302e31373538203434332e33353934205d0a3e3e0a656e646f626a0a31312030206f626a0a3c3c0a2f4c616e672028646529202f506167654d6f6465202f5573654e6f6e65202f506167657320313320302052202f54797065202f436174616c6f670a3e3e0a656e646f626a0a31322030206f626a0a3c3c0a2f417574686f7220284e6f72646c6963687420486f7374696e6720476d624829202f4372656174696f6e446174652028443a32303236313132333030303030302b30302730302729202f43726561746f7220284b756e64656e63656e74657229202f4b6579776f726473202829202f4d6f64446174652028443a32303236313132333030303030302b30302730302729202f50726f647563657220284b756e64656e63656e74657229200a20202f5375626a65637420284d757374657268616e64656c20476d624829202f5469746c652028526563686e756e672052452d323032362d303030303129202f54726170706564202f46616c73650a3e3e0a656e646f626a0a31332030206f626a0a3c3c0a2f436f756e742031202f4b696473205b203220302052205d202f54797065202f50616765730a3e3e0a656e646f626a0a31342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e67746820313431350a3e3e0a73747265616d0a789cad57db6e23370c7d9fafd0738baa1249911210f4a140dbe7b6f981c476ba28b20bb42ffdfd1e6aeeb6133bdbaebdf20c67481dde8e981c123eb9af87cf61f86b88a9d5c42d44969c4d436ce3efdf7f0cd1d42c5b7ff9bb34df598a55354bb0d6225bca303494c0357c0e1248430d78981537877ed5bf84d5fc25c838b086e64b19259fc2cbf06bc762a9d41aa20a2e80a97c0d96dc4630800034b8c38b0450f0385009b9ba18024ee3eeb80314eaa846dd0d22b12a9c81880b35f8f0412c4c23166afec51d5190ecd00efec037853807e1715fee6199be741e9dff235312443c38c0913c164083dc60ff8307449011f3152f0941e6bf25bc76690f19567fdf1d706de99618c9165bb046a4b012fe6bf8ed972172f867f8822288d9181e179148853c2a25969c6b5e44afe1f71bca42097e4b8336e708ddbc8a6e6b93684440767b2fb237d59738aa094ab45a4fa8a126acaeb22bea6daf5e12746a8176e11a4b255b44b7f7162b510befb417d99b7ba366238ac60b8ca3a55477eab3acabb75250520a0bcd8a17d59701e6730f3123464d9306743a4b644eb6ca5e2143082b0a61912d7bb05420a2bc91941c29a3e90ec32aab1a59d11baf5b598d963d468bf596c64cad1866c961837596bd0e46de0abad15cc2b958df48260cb0b5c866acaf1bd9ecd16a7df6fa325e87e1d3f0f2cd796e649f5acb51ba3b9bdc2c32cfcd8f8f4342f7a3bb634e7da5e419ca139be7ec590e86fd53098f9f87ef7fcedfe28145e4f4f165789093be18a9e8419bb256931fc2e39fab7ea39878a74f7bfd0a7d3681f649adeba6c8e450b8f82a6907c85d33b48645d0c5624f1186eb6828ed77c0bde951492aa50467e559b33642218ff7e865b03227e6feac69d1c384ea9d304da88a466479f532c5c9c9a3950ea1005cc586274084e115cc2e6893352194a25b7b10d76b0aa8d0206836584b1b70679a5423e8b36b1ebadbbedbc90c2b02c07c4d07892e3d430f5cdd7dfcf3dd8e89a08f50ba85dbe961f40ff8525bff592251a7401407efc64e563c1bc6fdea880f5cbc1d67f1bcd385f916d3645e0a1d91424fa3e22a4d9f7c3f726b1147d0057211cd268ef50e948d71285e989a51021bd3094596b14e58efc7a732e5f60cdf738f684ff4c7625a12b8452f0ccf68e51971cc3d8ac2743f4e699ea94b9c9a18dde9658952442b7c209e6726977826b61e4f3a8be7bec28b1836d97158ba5a94946ed4d199ddccb1d16ab7ce6693f30e9d762af0a4c846e5c1db195de05cd51b5b6904b1d362703766dbaddab1271a1dbd7fb1e154d1dd8b6ef3644f4e15966c228f9d929482c16fab544a015b9d412f6008b50bec029bf97ee6f65ce240b94c62be5d0763f02e2d4cdc62e850732e074b6049450bc82edd4636d9ad1cd3958a7da75ddfc10af6f49a7d0bac73abc718eccafa7c9643c4396f341fc6f6a3435f53ba832c04d3c5cec679b01961a2720f39e010a277dcf828b2716c04408c31d7d8e6d44b4af4452f8beb0e9c1766ff2b4e1cc2742582f68496329ce0271f1dc66822a353df38b1a18db53fbbb6f1bb9e606ed72b1b9735757b73e79073c584b8e1b9fc06cf8176ce63bc326e89f8ab7235e5fb6e77de1361356f6dd6e204b16e9c56cc3b5d4a089e0f2f7da8c01dbad608bfc94f2c6f0c5052924c478c2fd907a785219baacf749d294f74c740e29e540ca0ea2dbe44d366cee0ce87d299c271290aafa7f41ad1af71fdda99f38a551c6ab58d74ba8ca2d75e4b3ee6f74cbc35a1ee15c03f36ce73e27367998308987dfedc734e826f75f5f0417030770dd371f69c1d9b369c86e78a93927a958324b93f9776cdf2c64b9b0f3c0c02daf750b020923b56253fc1ca53f2aa3cdd987667db4b68a6fe3b4a539193f93ce0d644ca8c909171364cb87b9482bfd951431bff9b9064394ddad53b1cfae65310a5691a1aaf0ae4d4af32aed2f8b45bffe97108c3bf0c01dfa9656e6473747265616d0a656e646f626a0a787265660a302031350a303030303030303030302036353533352066200a30303030303030303631203030303030206e200a30303030303030313037203030303030206e200a30303030303030333132203030303030206e200a30303030303031303636203030303030206e200a30303030303037383631203030303030206e200a30303030303038313235203030303030206e200a30303030303039323535203030303030206e200a30303030303130303235203030303030206e200a30303030303137303635203030303030206e200a30303030303137333236203030303030206e200a30303030303138353034203030303030206e200a30303030303138353835203030303030206e200a30303030303138383537203030303030206e200a30303030303138393137203030303030206e200a747261696c65720a3c3c0a2f4944200a5b3c32623662666233623363643361306131396662333136636163656362666131373e3c32623662666233623363643361306131396662333136636163656362666131373e5d0a25205265706f72744c61622067656e6572617465642050444620646f63756d656e74202d2d2064696765737420286f70656e736f75726365290a0a2f496e666f203132203020520a2f526f6f74203131203020520a2f53697a652031350a3e3e0a7374617274787265660a32303430390a2525454f460a	2026-11-23 09:00:00+00	1	3
3	1	a18e1fdcca184aba19a535166c65ddc5624dbd65bbc79f97f2eee71d7f3575e7	21037	\\x255044462d312e330a25938c8b9e205265706f72744c61622047656e6572617465642050444620646f63756d656e7420286f70656e736f75726365290a312030206f626a0a3c3c0a2f46312b30203620302052202f46322b30203130203020520a3e3e0a656e646f626a0a322030206f626a0a3c3c0a2f436f6e74656e747320313420302052202f4d65646961426f78205b20302030203539352e32373536203834312e38383938205d202f506172656e7420313320302052202f5265736f7572636573203c3c0a2f466f6e74203120302052202f50726f63536574205b202f504446202f54657874202f496d61676542202f496d61676543202f496d61676549205d0a3e3e202f526f746174652030202f5472616e73203c3c0a0a3e3e200a20202f54797065202f506167650a3e3e0a656e646f626a0a332030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203637390a3e3e0a73747265616d0a789c75d5db6a1a5114c6f17b9f622e5b4ad13deb9482083934908b1e48fa0246c7548833329a8bbc7dd7e727c9a6a582aeff38b3f17721ace9f5ddcd5dbf3d36d39fe3b07ae88ecd66dbafc7ee30bc8cabae79ec9eb6fda4b4cd7abb3a9eaf4e9fabdd723f99e6e187d7c3b1dbddf59b61329f37d3fbbc79388eafcd87cbd3ebd3fdf0381c87cf57c3f3fae364fa635c77e3b67ffacfed8797fdfeb9db75fdb1994d168b66dd6df247be2df7df97bbae99fe7be6fd895faffbae694fd785d0d5b0ee0efbe5aa1b97fd533799cf668b661eb78b49d7afffba57da0b9e79dcac7e2fc7f3b3b37c2db24b763bbbbc46b7d5f752b5566d557bd551f545d55faabeacfaaaeaebaa6faafe5af5ed7b97ca5f4ad595bf54fe52f94be52f95bf54fe52f94be52f95bf54fe52f94be52f95bf54fe96fef6d4f4e7c8a63f4736fd39b2e9cf914d7f8e6cfa7364d39f239bfe1cd9f4e7c8a63f4736fd39b2e96ff11f68e9cf914d7f8e6cfa734ce642bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff49f37c47913605760d5bd2da1d5cb38e67e3aedc3d3e2c1cad9f6dddbcadc0f7b9cc2fb0fc27a9fb2656e6473747265616d0a656e646f626a0a342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036373035202f4c656e6774683120393032340a3e3e0a73747265616d0a789c9d7977401447dbf83cb3bb7754e5384a8c46398e62c3c27180a808d8000b281640a4284550a4aa58a36834269a103551d12858a2261634b6c412358a2d215150a331406caf3d885123b0c3f7ccde69f4fdfdbe7f3e96d99d9d9da7ced3668e0021c48acc2502718988eaeabda6714f471cd98e2d717c6652b665b9d52242c0069b53daa4e9a9b5fd8e9d2684ba11d23a7a424a52325da3de42c87bb370beef041cb0fbd2aa11dff7e2bbdb84ccfc82e577df73c6f7df10fec34959e393629b479410d22e11bf97672615649385d0991097f6f8ee3239293325f07e860ebba148e37276565e7e7326492644efc2bf1351dc460f138910a9583220c676a6a77081a4529cc09be9af96d0e648a27b1fbb3afe3e30226220c293e6668b71f225422cc6d14e2e04d6f36f628054a66017f00e041404364405564a6f2e8e5065fcff7a0944449e55444d2c8825eada1ab1db9216a425b1231a624fb4c481381227e24cde21adc8bba4356943de236d493be449475c899eb81177e2413c497bd28174249d4867e245ba90aea41be94ebc8981f81023f1257ec49ff42001a427e9457a9340d2870491601242fa927ea43f19400692501246c2c92032980c214349048924c3c87012454690916414194da2490c892563481c194be249024924498a0e24be06427bd49380725822ff2d093168741a4b2a8046d280a083647a522e060a701bece5ad60738b0aac592a6b889466c81b68bc1c2fcf922c6c1aed68811c4fe3b9a6639b1f89fda41f513ee2aed2bb12416f3418b1d91383b7b3da43efaa52eb1c95cbc9c9e0ed27f69b3dff393b6cb175ebd6afed6160d3c4b96e31091f96dac260b60786b23daa2d1f4c1a6edd166cc16ad5ec95a002db764f5d1615af9cbd6acbfbedb871cc6aae83638a0cb6485ed00b828fafb793a383cad5030ee89ee82ca25744e3bf54d66427d435fc161c13131c141d4d14c30a127ea7112ac095b45460350689dfc0ca73e339e8efb9e1ac348d25538f8ff84d998f76b51669b5c655243aad5ed06bf5469dd20c82813747bdd2c0a0d5d3a8d0e3a107426f02ed7e17d461fbc34e841d08fbbda17b0d0b658f4f743f0ec52c158a77409b1d50c21279dbc16eed60a97420b4413dc6357710fd55abd0320838a8d48e7aa3879b51e7803af335fa78787a78187d7cfd8c06472727479d0f57ab8393b39393e87f6deffaafd80bd02d1e9e90989073b2eeeab7eb77fccc6a92a3628747179ca887c2b25f1ccacbedaf3cf964c2b841c3933a859f38f9f515ede5abad9e9c9e5690b222a1eb901f15db48687e281549a7d02aecd06a3ba30512ad8faf01558bba75f130ba83274826768c0a7d4778fd59efea6134bcf52d6143f197ebd7b3731bc540b9c7527a5ab6eb1d14d8ab779fc0def06263f1da9292e2359b8ef70b1868080cecd35b5c356bf7ee594366ecde3d6345e32783c5dc5a9fc8489f21c661c38c4d3fcfdcbd7be6107ef319360cc722238d7c2d0512dafc40ea80fcb6418fea8eabe3a970813a5234c5197350abb5be46839dda191c9cfd7c4d9c099c4d3f50ab54c29f83365cb8debc3c3f68d0d57d5f9f3d11dfd8ebf9fc6b4deb62c60fefdfa7df80f8c963d2e259ada3bf6ed4c4bbfbdedf1635aa78f88ecaf38bf72ee9cbaee72f61377632313c2c3fb8f748af8851b2766476000c69d93d46893e41c235d0aad078cc5606daf7f6574a992c939b157e9fcd7ad02daa61183788d6cededecf594505473b7b74174a35b3d7dcc9f1cf3e494fe5f8e7dc594323e15dd802b686b523580a5bdb892d6309a3567ba37f6c85561c577bc435ce840bec28557bfada6b8d76d4d3cfc9de5e43c7953ccef7cf3a45cf66fae73f2ea13d581d1bcd1e78af8e827590dc0926c3a6a862037b80837f21aed6b4b7b002edbd05f2a575f7930483e0ee2c69d58230fb2a3bd50b7cb53f3a40b79eecd88575fbf7d16fc12e66df6c88635fce3810c35ee4809edd218a7c3dc832b19db81f6324019de6f525b6632bd963f6394c047b48a79d581aac060916b21908e3c696c15cf29c7ba63bae0eca81e60e7301268ffac233089e9fc9f9333c227449da359c9b058db494dee6b11e1c75465a2a57d0dbf7ef2bb4e7343f8353d091e3f17b1d19e6c47c111dfd45cca7213131211811705ef3d3e6f9f486124708801ee80df9ee15fa8e54f6b252e5c57d3fb1f9a1e8279d447f78976b16a3b8c66887318d68dd1543526b1483f713fd583d7af85fd0f2faef6007ac2623292103262625a4031dc30eb06be001613284821bab6687f427567f71846dff71edeaa3c8eb5634649db407a33101549064741774ac866da5b1d29e86a1e29889f77f53641a88a61486b6fe0eea06e5055fb3316324208aa5533588614dade14a4654d298b44c56032d1fdcfefb9b15ace9debd72783e65757052f6928c53f0ee1fc78a98bc0617db64a728a301f162de06a329d098b0ba19bc45549c1a838d83887ee5f13a12e9e1a3e2cc8949c911539088d3e93f40939f316306bbfac7cc9b9f81ebf4b8b4fc3a3af56666dcb0f4e8217baf55fe14ff4df74ebba7fd5c1bfb5dd1b0f4c9b1579538ec8ff224a2eead144b4313c118ca0dc45da751fbd30470dbbc99d5c8dfa095f4758027c20f4df9f7d829e8798f4a7a85ef0ce43b04e1dbe08ba716538b800e6f8f6ad0bbba79ea9c5e4b0253ee4409dde4a36ec953abeed6351e61972468abfd3e3321b72062145de14f6fd5b1723fc6fe73825dab3d77fccbdcbca506ce5f0ae28f947ec07ceecaa331c1b4c6175f876caad42a35272639fc4b462d46b267b5f7d83d5808891dde3b9d5ff0ce94dd15bfcabed393e2737292874c6e05b555ac16fa71cb4d821f1e0be352774e63bf9714177f9e9bff45841f97a937ea84cbc46dc11174a0338a21f2cfec176a903b4b65a50d4fc4d3f778dc4b50ecf214561a3a8cd2c89de8e2f62aecfdbb6c605a4907276f5fad8f87d24376d156efb158767b767a5c068867ce8330312e7d163b3e6678e498319b62da66efcfca1a1b97099f565cba54317d9f77b7cde9e5172f96676ceaeebd973a8f9c90123d2a2343fe7d5c76f6b8a4c9934d397574f313d10bf971e0351afa8984b91f5d17a3313572eb241a7793a39874257ab1cfd932b777ae5ed1e47ff1f3ef6059f327d8cae1a9e903535b4d8d4e9820b4605fb270b11e0e6ccf865617aba02bfb8efd1d955d12e63365cdea6f08affeb00678063f8a63b19ad230821599a69909061c0fc018b207c73d71e49160405db674e2baf5238b85e56204d7ad3b18b1d69184e54d9b8438f90cf55f0c931f4026bbf7f359933c8b2140540b9751d36a5374e14d5437150a73b05d7ef890453c7880380b1067ad09a716174ce3ee5e204c685a45fbcb87c408b6fc215b0e4ebf9e33e1ecd2fcb7b007638933af23401728a01ff1bac8d74df15eb42915c150c523151dd34ca0eff6015f062653562d8074f4e2c3e5e3fcdbb31ba3795d331a8e2ddeb62ab5cfb6c8d85fcbcf1f99bf2bce3b9b9d888e2ec41287927eaca7ea96f4215693bd908e4a8505b7d6dede4d8755b18ae28a2839d28f57664ece824a59157ba27315a99a121dbe00e5435a5c27b16ec0c5b12c9f8db4b3f903e683088b60b5461a7364d5ae7ec9a5cb4ab46d402acb9fdfdbc72ab4f3b8a92a3bf61b3bf813bbbcc54a83466e88dedb87b5765eeb9ee8dad1b3432d5be1d519aec011d0c0ae97ac0d9bb2b8996c2e5afafc3c56d55d433ac93f24f7a9dd0461f071055b7393ad600b3ddbd279ec69ff14b8648b325960713216fd428dd18218b863083a41ab132c685b70a23a762c597e92bc0f32f7f32a153ab32ada8eea71f50ad19f0e2bb9cc11eb70ee276a8c30affd4363f036fa78828f271ff4150fb3bfff91cf41b30c6d9327cdcd6e7a7af1f12d90cad96d20799361c7c5ab542a3bf1d3f8af3ab91ca45bd8b2bdfbc5a6a727d56cda24251e8d429f6c441fe09942a7223a53aec087b3cec343ef2298bc4fa880ce2dd905f637bbcb8e4238685123ae8eacca6af6e7ecbac5e2924f3e80dbd548713af44d80be3093fd515bf8311b5670e3d63cd40397e73aca63893b0d5eb5230d47a42168ccbee55908c731d5e4b1a5ec7251d1eeefe8ae32a98ccd656782d919364f3cd264bc737970f50d9eee145c5188cb5ac1e4a833b742a1424ea07de4e3749354f6946d7ec066d69357f3fd14da6fcc2f14f6c90534483ec6e77e582fef30e59478ac2305d4455b9ed354a2febf75a13647039d51127cd88b3a769b6d84a1e841ada1c53becba66d687ecaa3d7cb37dd2a477581d95e543819f40160c1b0dc32087d5554d5ec0267c7ae76e77e7c6ebe4156f929b4996374a0d8df08f7c805582170d83ce345b2e92cae43d746843a402f339de8e9b733fce85e3ac4ad9e394e1b70ecd0f8506530d848989673fa50cc7584f71fdd8dd5f2fb347e095ba3d95ef30ae35fcfe9f2963a64e32f3e18170b8c7d6815ae1c10fad1584e3eca3b59c93f9900739721375a0615b5902f293b9176ae4194d975fcb2176427849c9f1082d766a1a0d5ef5f552596388e9bb6a8e992fa5a8d262d5a2e57484b9300516b3cab6aca08215b4455a8ba14874416ff8846e6f2c1703e4112c57918df3a837ad23cacd45c79ba46755f2414557a15c0b986e8351b620e19812bbd0b6a5ae18bbac79f5f1ba0ec23b96412eb84f312da7d4956d91afb34d104bdd600cfbf52b7671137cb56ae546a007d8b7ac10e6c090601802efb379ec5b7aebf1831ba1379f3cfed36cd7d54a2d606f5a0d34152c3a3877debe98326017aba43d704bca2b23c6fe069b79b9b9f32895199a77dd85ca067a88f9cd38fa19e775046b92bc90577b1e6725b5bbea5febd3f0224930a56be4d90559763fcacefb0660418a5c63a9a185d805f9fe5fadfc6233d6db5d36c2986d2f2ddf623bf81cfb3596aefc9779453f9cff27caba38f39557ea185394e159c15c23083b59dd5f2847db4668b7a4007a361d7d32755afe74ea24df97cafebcb2ee84afbcbd8578840d9a362e659ac91e06604cd988b2e08e0193b99be7abf4ae7b95d99dcdc599dbabe24c989accde5fb21cba3cacc762b36aeaf4a9792b96fef58cd5d67dc6ea7782d7fa79f95930272c69f6f8b4a3076ae5937153c70f084dec14767def0f9752ab367f3049d9cf774079ce29f196688d8aaf6b3a88a5ac2fab128f3c7ddad8573c62e22f1ff9bb80f3ec4c7ec26b2423cee59c68854de0c54ed63f63e5e0b5787aa38a9b13630da062c2b1a6a0a242904c38786c379a6b1e1ed901242313315ea961306684709353367e2f0e30cdc7ea4f5563f2319c2f0808a2d51ab45a550d3bca2e3e7ac42eb2c3d0e9541dab3ba9587245933782bf102d79437867bed135c50a4baae324f93fccc4406c07312c06f6b08d5821ddc588f42d8b46fbb286677217d91518a3b49a5e24ca291211eb10878509070f1f3008bae015c674ec57a643cfcea6454d89721db5134a14bec311669dc9efb84e41c7cb8a70b19f6ca07f346ea7bfa266b7373eae2f136d4d7216b01db4836abda902c1fd23ae02edf0e9a72c42b5bee6e5f96a753d3fdf6a9e2f2c32c53009a5a089720978d2c4d92aaf97951c872ddb01474d3890a6466734686c61378b28928ed5fcd3a25a65c4395ef4aa30c2a47f2d18402f085ed0e92274bcbd7317bd4aafc81de00cf3e7a75fcd6d852265d74d38eb425153ce8d1b38ee239ea74695320e5a3d40f6a947eca18ab0f360547ca33fda884a1caaecd189cee3d516dd60506a413465659fae71727674e729c164d7f486bd75fad635554d2fe60d895ac36a1a2e1e7a413bc88fc2d29ca6e6650cf2e839e5c0d2af0ff5191453b8f4fcd1a3ac6d5184e66cb0e7e1a481be0338cd2ca419883cb554b231df1278f2c4af517608e0aad698eb7631f0426559ba2d6b04d7940d972e30cd62a3f1e3e9515154fb94fdb4284f45e46bf9ec5c1df4ca6123727697ce3d8cf286606e7881f22066ceb00ed31b56b9461f7b5e50f1f46612a07b442ae05e9cc9871b5ffed378fa256575101f3d67e8904ba3c3b75743ef3b6d6e43e0ad1f23b28eac9e7d84f38c7845cd2b9e95930c3356676e5eca89854639bcb06931f1ebb3d5d5e7d7a582ab1c1597bba087df829c84bc45e0ffd0f105784fa19e0d84da151ec8861dd9074df1290c71b7439e1df86ec95dc58fe83c95c2dcded17c2407bc14357a7888163e55eb9ad82d00cddd7b7fcb112d3fccda9cc84ec725b78465746c59f80ce8fe5bc76710c0aed7cd4c9f379d3acf4a761a9dc76d0deb2b5aa372441a440980fc0890afad72fea77634d00357587569e9e50303860a1e8612e18a90d6b45a48ab8cffeea443ade5d2f18aadb051a25ed12d8f78ae1e9e7ea6f324ae0c4f9332fc783e7e431d8ef4dd710f06cc9db8366f6e6ae9d9fbf4c14fdf8eb7c62053c39227e62e08e8313f67321b357c7459c1ccdc805cf0b9fb1eaa68466ae3839a3ae1fbc203c9503efebb858abfa5a37fdaa1fef9198aab297773cbe4daf7f1a0c1737ae05e579753b6fe14b0ea582139a94946f338b5f8f04d7918dd9e1ea1e8391361774b77d1c76d959333f3c9838438324d4792e0c3aaa5e1c1234706078d1cf91b4fcc08d75cc206c17605cee94d3867949557ec4694d6986eaafd9dc0f5f8aec1fdbb7499ff069a8f0e9cd0dcb65ca2c8918d728c51c1ff5b83b460f7d3b80cfee080d979066c833d696c9f0a9a7684423f16287f688a3befe3add4eccfdcf24a59b58a3428e19964f1fa03d7e7bdd73a72e62bfcaf9ef4ca28ea2ba4a007ab063bab9c531786665d5e7b1495367ad05c03ab89169253652a064cfb78f3e683b57238dd3369c074d991964d0c33d1cfe0eb8034346fd178b50e21337bf1830dabfc1f571f469c3142f2045914036615edbfc1714d0827af7ca92fe2b025adb83ef90ed4d151494f9eee6fecd943c0e6ef1760c59e3f7bca9e891803664e4f49993923997a3e849eecd443c78798bcbcff63bbe0bb83c5f38e1c36f952164b140311b7e2a792abe72b0ed1951ce81bb185166f484315d85aa76dabb87a95fd67918fefa29cf824873c06d2b5f4d9ece20b447f52284867fd271e5abd709fc237e2d6bcc2cdb5ff4614f07bc3e8450dab4e5d7ffe8feb153b26d8b361637317f8fb2ec84914031a3ca0291b027820e8363f4bfeadf050061c4bdd6f5e3b5a89b86dde5e3b81a66d34209f1acb916bfd5c05c1274bee2906ccfbdc963d30ad873fc6bb8b08e7a6d4209eaf4f56dfae4194a8ae8412faddc8255b2edf3e5759cf6a2247860e1b955f76f7f9859b75a015a70cd90a9dbbf469ebb6eae34567cb57060eefebdda597b3bea8f4d3c3f7168c0c37d1b36a7e48974afd71c7a6fc96e061e49144633a1e523440970e1bfbc9d6f5eb4177f0a0bf5fe7f6ead62bb6d39e9560cd9e55ca37fb75b630e149471bb043f7d2bc3a17f63457267e7c67402c328eae3f8da97f54dfe5fee09a35fffb2a7a4c0e891d94469b1acb95dc892ed088f0afea12ad566864cbd923b60cba9e3d2306284575077a85cfc5a82a1dc7b94a4d8219546fae49a4e3ec517dc5cf4fd84370fef4e485f2a51c8c6e93472368242dc3c8b14be115bd5e14109e9f956ab53a735d0310bb7b3f18d94f10ccce9ff8819dc5e74f6200ee1b43e4bfe42b30927d433b500dc28b6c90082659b5182e9c312ff9711674d0823ef70ff51a39dcd1857d007e67cf20ba086df8c76c90f677f0eb1525f692e3e9864637df7971e61a45400a6fd728b1c27899514dd31c681686ddfb5a8eb957464b4d3aeec656d142556f6ead5aa3b7911f4139ab54e8086afe938013867e0f1cecb6a7b8c27f4cf09e3dc163fc2b8aa9f04b55f9ba9701a52e9b279eb81d1b7bfbc4c4cd2e1b021ad695572a3877b27a18fb6a5fa6d7c0d85d52d9cb10d551fecd15e9e59be881a32bffd5811f1123093f4e87a70b4e97e673827141070f06c57182177fa92c5fd710b001099ebc191b7de74724581af0725d7995126fa0403c25f4e2f60606c58e15bbf654ac5c29a9eb2e1d5a3674d6e6fe3d43af7cffd9d0791bfbf61c24bc7bf456af3529438463d77b174f50f846f7d28f702efae57442cb5ecf482bc50ac9c9bf9eb5e0cf4b433636ffb347be6437cb220fe75abefe8113e1d49318da8d5dfd3f7b1a8bed66997fb5fcf76f9cb084ff668716b292c40243325e6416fd8c0489a7b0ad2471983712a4203210069320fa0b998d256a7ba194b416e3490f7846dc84d6248b8e2073286b7e8af313b16dc536101b87f7c796812d055b6f6cf1d846d310a4d18a04885ae227ae208b4557522034912eea0ea4af349e5848ad49a1d49b8c927c48a13817db787ccf23f1d25652484791cfc502d24172c4f191a4508dfb23690bb68538bfa3f21cc1e1c5076480f814e7f523f9524f628145aa5e7222ce3846c56b249c0620cd24943780d80a738997b09c00fd0aebcd70d25f9c47b2442f1222cec71645c26835794f5c86e333493a6d4732a96373096e18b2b1ffbeea11ce9d89322ec4b91cee0312421fe2b32df1a77b891587116d88adf4276983f23a891211f1194e37936e544d76e2d355eacef312e988d738bce69255a4025a402aec8593709fda511f3a9426d35cba907e41cfd0eb8285d04f4816560815c20db1a3982c668bb3c465e257e261dc37c44a53a5ed52b54a54b55179ab32540b54cb543b5515aa6a3551bfab0e5767abbf565fb6b0b7f0b008b548b4986bb1c1e2b04595c51d8be79616966d2cdb5bfa5be65a9658fe64d960d5d96aa8d512ab9d56e7aceaacedacdb5a475ae75a9758575837d9bc631369936fb3c2e66b9b7336f76d5bd87ad846dac6db7e68bbdd6cabe3c8358c3a11b83378dbde548a65b6203bd1ff00f74b84c42b353f287b271b7c33f5f9995c86b92f902e24d7dc17116b89b92f6115b7dfdc57e1f875735f4d8248bdb96f416cc0dbdcb7241e1068ee5b13074836f76ddee8db92382830f75b90115045fa6266cb26d3918374924626907ce242bc95dfd3bb636f207ecdc2f1492405dfc2c864321eb97521c13832099fc35f43e5296f29f84c415c53f19e8c338723f4386cf9d842b04dc2d1377106bc35c3e5f59c00330f7effcbf7510a953ca49e853c718ebbe06c03f1273d5ff3ff36acd76bd8b731a62b9c2761cb478c49f83d05ebd024ec4fc4b12c92fa5f5ae8f2d65b5f943d57c1918ff7248517137ece1fd70ae7ef6df8f1d8cf248371fe787c9fac682c19e1a6603f5981e3bc4c50341e8c6b9384f34c6f6fc374c691ff9f1eba29eb918f9001a42b5ed394ab0be2f91757179c9f8b1c75459edec499872383719dfb92fe642889c2bb9719a752d1f2bfe60c533cfdefbfff018908d6aa656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c61677320323632313438202f466f6e7442426f78205b202d3931332e30383539202d3237302e3939363120323036302e35343720313035362e313532205d202f466f6e7446696c6532203420302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d426f6c64202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d5620313635202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a362030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d426f6c64202f4669727374436861722030202f466f6e7444657363726970746f72203520302052202f4c6173744368617220313237202f4e616d65202f46312b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203320302052202f54797065202f466f6e74202f576964746873205b2030203537332e3733303520302030203020302030203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234392e30323334203237312e39373237203332302e38303038203539362e31393134203537332e37333035203733382e32383132203635362e3235203136322e31303934200a20203335312e30373432203335322e35333931203435332e36313333203534352e38393834203234342e36323839203338382e31383336203239312e30313536203337342e30323334203537332e37333035203537332e37333035200a20203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203238322e32323636203236322e323037200a20203530392e32373733203537322e32363536203531362e36303136203439382e30343639203839352e30313935203637332e33333938203633382e31383336203635342e37383532203635302e33393036203536322e35200a20203534382e33333938203638312e31353233203730372e30333132203239312e39393232203535382e35393338203633352e32353339203534312e35303339203837352e39373636203730362e353433203639302e34323937200a20203634352e35303738203639302e34323937203633382e31383336203631342e37343631203631382e36353233203635382e32303331203635332e3830383620383735203633352e37343232203631382e36353233200a20203630362e34343533203237382e33323033203432322e33363333203237382e33323033203433372e35203434362e37373733203333312e30353437203533362e31333238203536322e39383833203532312e39373237200a20203536332e39363438203534302e35323733203335382e33393834203537312e32383931203536302e30353836203236352e31333637203236302e32353339203533342e31373937203236352e31333637203836352e37323237200a20203536302e30353836203536352e34323937203536322e39383833203536342e39343134203336352e32333434203531342e36343834203333372e38393036203536302e30353836203530352e38353934203733342e38363333200a20203530392e32373733203530322e34343134203530392e32373733203333302e35363634203235332e343138203333302e35363634203634382e39323538203434332e33353934205d0a3e3e0a656e646f626a0a372030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203639350a3e3e0a73747265616d0a789c75d5db8ada5014c6f17b9f22972da568f63a4d4184390973d1039dbe8013e354189310f562debefbcb27339bd20abafe6aa23fd8176b7efb70f7d0ed4fd5fcc7d8378feda9daedbbedd81efbf3d8b4d553fbbcef6675aab6fbe6747937bd3687cd309be79b1f5f8fa7f6f0d0edfad97259cd7fe62f8fa7f1b5fa703d3d3efdec9ffa53ff397f7e7ed98c1f67f3efe3b61df7ddf3ffaf783c0fc34b7b68bb53b598ad56d5b6dde5bffaba19be6d0e6d35ffe76def17fd7a1dda2a4def6b8a9b7edb1e874dd38e9beeb99d2d178b55b58cf56ad676dbbfbeabd315ef79da35bf37e3e5da457eac72d753df043a4dbdbe45cbd4f78a567eee689bfa6e8df6dc69713d5d1fc56f5e15fda5e8eba26f8abe2dfaaee8fba2d7ef5d17feba2e3a152d456bd156b4175df8ebc25f17febaf0d785bf2efc75e1af0b7f5df813fd696afaf3c84d7f1eb9e9cf2337fd096791e8cf2337fd09e792e84f38c7447f1eb9e9cf2337fd79e4a63f8fdcf4279c63a23f8fdcf4e7919bfe847317fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe057fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe137fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe077fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe10ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea0ffb2212e9b00bb023bef6d0f35e771cc2b6a5a8cd3e2c1cad977eddbee1cfa0177e1f9072a8aa446656e6473747265616d0a656e646f626a0a382030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036393530202f4c656e6774683120393339320a3e3e0a73747265616d0a789c957a07585447d7f099b9f7eed265772931b12d65b1a26159507c5562372a6289bd80a2224a51141150512220a2624714916854d01820af46d0d8a288b1c46e6cd11835892dc61684bdc377e6ee6234ffff7ccff3b1cebdd3ce99d3e7cc5c8100801da48200cd060c6eeb97f763594becd985256c4274789c5db97d1a0071c0e23679da9c49f7e697fd17807a0134da1139313c826e57df0668721ae70744628773917d32405311db5e91d13313b776683e02dbcd117ef3b4d809e1495fc6fb0134abc2f10bd1e18971904d8c00fa8dd86e16131e3db1b363d46c6c1fc0352ec4c5c6cfac8b86084495c3c7411417931c9000a43c09a14853cb5b380f93284ee0c5f27707685d28e8e76355cfdbbd060ce805c100757536e3e5cb0036e369ab66400af89818249528d8057c12200a020750113ba5968a3d14c7445c57056a65c6ffed6703b628617bc4e9084ed0009c41035ad0810bb8821bb8c307d0103e848fa011348626d01429d183077882177883017ca039b48096d00a5a431bf085b6d00e3e063f30823f98200002a13d748020e808ff814ed019ba209f9f4057e806dda107f4845ed01bfac0a7d017fa417f088101100a0361100c8621f0190c8561301c46c0481805a3610c8c85711006e1301e26a0dc27c224450612d781d01ce524a00c6c91930600468d5e634b05a2913444d093087a4cce239490fb442bef200ef7a8c0eaa4929a502949fe828e95c7ca29928d43ad334d94c7d2b15cd2abe9343247e883f840e71fe0e7e6eaa2f230ac0e8aebd8312e885e6bfbc9276d7dbb74a9ab83c5758f855b522535207d801a980c395c93108dfd0f95fe3ed6fe02a57f74dd63d1a4f40fb3f6e72a9acdc6fe289516a5087a4f4d4080515952e5ead284e2dbd3c3e013e8e666f40b30f9fb52937f6020560c9e1e02e9be8f5cdfbde57270f0942553aeed18f48da1a5477acf5993a664477af4d2470ffa4910475fbbb5f5aba8b9e3bbf7983c392d7ce7b6d68d36b8054cfeb45764e4a249a1ed6704f48d98c4ee2b348c431a1a4bc750bbe08d4b82e069329ab068c1e8e7aec6e5546abdabf2e3a4048a8d13921eb14b525959d937b6a4c5ef51192e53e3f22ad4643e4b25a92c55fc6ee38c48bb26a42169989239976889ae69a1e7e1aab999293f9ef0e00e5158f792a4287a438d11c15310fcad7c23bf648ae3762715f2d9a1832920502aa97d24bad67cd5a673e736ad3a7706c5a1168b3aeaa54227e15a42788d51e20fe2d624762971c28794c836902799fcc1e7a3ef8a1771bd8fd08e41afd30b9e3a4f13beb118055e8cae9e4a21d8497787b2ead0e5a1cf887d77269326037306129b81cb079e7ad0e34e6d28bb446c7ab06a92c72691bc2c12be846c6661bc2c6105596c12f522e1a0c834a6ae9da8556d441f01e2a252bb7a9a0c0693d1c5a24a830f36fc03024d46573737574fae51d4b89be8266acf97aec97b51b1677cfaaab4cddf5d38f2e5da1dfbf7a526ce9b9d40928f9039bb4fea0e1d743e75af68f6fca9a3d28cffa9dcbded47971b37dd9e9c49ff6ac1e47149a987b85f4ca97b24a549c7d1233e44df6d8d7ec86d994b1845dcec2d1926cbbadec487086f875103ff1a9fb2392bbb60137b58b864c0a0d09001034307082be50e91f4c433656049f6661c1818828303c4dc94d2d294fe49a5a5493d62a27bf6ef191bdbb34fedb2aee20c73d7e4d2d2e410fee81913dd2ba45774742f94930093d0f65ea0ed354149f9a3767c540a09281c454416b350ab490052a576272eee8101161750099cca40a256a944d7b0be3f445c37e7cfed3ba2eacbc2f26923a349f7eedb92cf99b7244cedda65f490e1236767af583d87e5b79cf6717cb7eebfff77e137c3476e1a5afcedb7295356741bc8521616d4ed78234e19b3aa9fef677d3a86cf329f8bca8b25454d07a4735d468a1ec0147b039d2b1a0f735d405410c372c8cf8aaed3594bba5635955bb3ce59ab0d7457518db3163d87d2f46df7c6f924fcf24b82cfb87bdb6828f12065446b4a1ac102d92cf639f30b8bf3470729b5d88c0fe209443cced870a654ed13a0d5f8531e01b45a1ab8edfe589f5977e336f7f2197b7f1bedc96eb210f6d43f6e04b94496c8644e75d074137bca06209e4674bc30542ac5b80e3a9d77a02418056f7749a716840527d985b6c4d736d78eb4f465678ea794efa1c788cbc8b5b16438fb2276fd28f6d718d28cfd66a12704568afee25edc2580e8359e1a74180d0658d19f4595b329645d39594bc7312339b39b14b1611698c6ec1631c14ddc5fc09b6bce07ad9c98460f9e1226dc5c33ea54f73ee9d95bf93c036d4a9de8b77c7f23ae7a1375621fd06f732d313107e343025ce0de1df83606e774e431b8e37825040707f379baba3441a3c41120c493081ab9b0808649256f2eaada70bf8f47dbb247dbe27ec025eae9410593b3b69956e7a358905aa3187aa068fff7a5b3b5620df9a25aacc8ce58b8942eff3c6331a1312c8fdd232e64d82b3291e8d82b566cf3fa74e55376f5e54f97ffc4f577e222d7a47db8fb0041f148266f7aad9c2da11a695f4d6ff17ce6f62a8b4c7063118d48c7075c267a13a9b760f47cad62e0544d44a3b917799af4d9a2392b73ca9fff71f68f4df12c2937771135647d31686aeeb685fb88cd95af53993c978db0c66ca106711ab061322246670bc27a8fc1b8e2227a7a78599dd9d9e04932329767b38495e57fff70fc4574e28a28567dfc207b56be2675feea1d4be9865cb22c8a40c68ced0fcf9f1ab8cfd8f6d884d33f5f3c1a9f954e9c1758e2ae09f91888f2b6532c8b18351833b95904ea356a13cd3e7eea54b91c798154ba9343c25fe6a05cb69b0ccaa5a75a707af35017be08db081b3e3adc4a04a4548bac238d3e466b584416c884d57de823b9ac75cca2937fdcfba394319712cf976939ebb2c784d13d067a79279bd985fd7dfb3c7b72e2746d59eee2fd7e0a6d8b943dac0c33172f1e7111ad816204d37ae98dae1e2a959acbc54d72f96721b5d8f8b75bf9e726c7135fd2d0f9e8d529f6338faf281f2e7b7c159dba746146f8a6a6e4c68fecce764232869d21f35ee5675e4b49cbbed5e9e8d9fd2b179e9d3958f10f100dc813d7bf2b1aa0de241ae42fbfa723cd8fa592c89a7dd207b94a8c9b8eb435405db9610ed59a532736f3fa7784737313fc0dca2e8014eaea778466016203b4bb44f62a2d2e7cfa8b8afd2f66864f4fbf91793d3d3d263a43bf2165fe9a3584ae26595557ae5425ed6fd776d7d443e7ce1d9ab6b36dbb03b46df4d28cf8e99999f299a4bcbca479d9d95c4e11754ca8566cd15b91934af434f90504042a6117e9e106a975f5b6388635d0567fbc943d797debea6752d017e372f60dbf7f7bdb9931b247daa2711bbc8a62172c15fc97b1db2f56e767dd9ed76368ceedd9e788cf2ef67c55d8c24b3386f43971e97b9eff2c429f9e26f6407b757bc5f31fb7bad7423cf6b7c0783104fb7db0e767211e65e9c2d37acc0f8f0949e2a75cb6dec484e2958424f359c14fcea171c748f20a92748cd5c916bbcc25cb85ebc28f2869b5259af0225c371f14ba62f9b1b09085171622ce0c382edc12fb719c3ac46842d50a43cdc574ad1c25f663e92bd9a243444d2c497bdfba97c26c94933bcf8a88274aa8de6bd59e6fb3b477f316dab482848ced161913393c8b94d3275f1d3abfa9e2687b5340fbf601a6f6246f454e788f94499313c745161d3e5d927e79176bf44f5243613ceba8ba26adc32c1adb04b5d10c745aad97114f004e68cc3e7c89402dd78ebba05294a3053d0e52d0639d58ba02759c40f1af9ee7c7e0e612ae75b84a66d7920564b9461a5c9a73c07fdae655d95af7ba0dd352da1b1d477f3c274dad6127d956769c6535d09201a4cbf03d9de41ac781c38d339b13dff6c1d1856c759bd6e415d98d9bd4d7d5cc8e0d4d7e5e505cfcfc38cac9d4a5957c65e5d0c7456416d9c1dab3952c8b85b6f4a21b97e68d8eb225af1bdfe17c35c684a409fa881aa306188991780a7a0153b0c6b455116d53b9442ec83a469efecd73723297a5d18fe876c5678ad0b73211ce09bda6a9e2339e7a8dbede570856511dde0435c2bb03c44cf6e63aa3e4d69ddaf888e434f35de29192cb9e938045ab5805e9b438976c3dfd9354527e6a627e2b8f83f405f34b89b92d99739296ca2f97727b4b441ffd09f5fd11368c2ad063166c7246d982bba701854a313742e107881f1c76632f590d632705d29138fd4decdc0ebbe5161da9da7b74df3af2e38fec31994ada6c247e64067b7635b794ddfb7dd555767e179705e7e904f2648be72c7e5269061a575c43d06024c458453d8bc846d2944c601bd8f99327ff78fcf8aa54c296b363c3d8319623696b9790667f8ea8255a4e2fc7d51371d92b985cf5d65224ac927d69829c456f4a259b58eb7cd99c0ff5f3db2a6bbf33bf4848973bd2f1f2263eb7c12679ae65bf4a4259dc425970b96b1453d428b210adb2505b641188098178abc58397ec352b26edc88735446874c4257ffbc983e4defe0d598dd9d7f4b2fce83fb9249af49a4e7a9018f3d1846276ff45a299ddefa3273d375ae8926c2c7c204db89bf0139c5123f6963d8e1ca13f1fa685f238a9445e4667d48472dabec547a275cfc7d924f188729c2be16326dc134f63959f2a8c9a77b73f93e07098c95527997c644dc28cf578aa78f3d3fd7357b352572eb3d2205969206a85063454223695e5322422e377f9188da4dbca990e29f1a367e5b9e68bf5326d847092b2af73aa1b99971ec9cf478a9e58c75583141bc6fcc4887875b849e8387e611eb9597d58c7f42b9987ee70357114b7d484d2f634bc76b2b841ce97ab10ca4297ad4567c82b67d788075bdba3b227527587f32d4ea8c5d56af3c449ca39a7eeb164877a7354acd899c7074571184ad44af683e6868ad36a243b76149526b37da42711880de9221c3ab7ff9babd7be39708616b37d2c8b2490dea3492f321bedef901d11890b7bcccc63d1f01f61e45459e22ee7ff88920fe82cda4013e15987d53b31e5883a421b5613357b53cd7690e1c5ab5717d38ef271a4fce8c507f4aa5cb92925aec4822ba6ce4e5221ed5a68865cabbddf5a1d12cf1324ddfb0ca816b233bd43dfe3203db14b3d0ff3125f6adfe320f2023b339496ff2f7cfca0e8c99d5b80be9e13951ae7d4f32298d10b8b8f90bbaf88edaa8564a87933f1d990bf6e3b0d91cba4923b97334ff9c96b1d24ad7cad60fabcf58a1f0d443f8a479ef84eeb6ff0c2ddd5cbe807ff9cf7dcad49dadb93a1509ac1426b49833baf89fde14d5bf256e797cabfb3870fd2e52d87af67afdb42e22212e71fdf517c973d2f4eda9c3171d41cbf5ee78bcb2e451c5fb12673aeb2266643e23a25de82cec47ddc53e3274e64ad0f4ada4d9b6a9e4a5aeb9d4331ced1bce32768bd564f7978981dbb749b9d3f54be36779f5462f679fdead56be19ad967e7962d3b2d393eae215bf31eb468ee2ab27c7fa7fce03cc92785167fac0d15159fec843ef004e76a2d737dd41c40e71e8850ee813ad513b6f96b76c9dd9d9dfc9a151c7ed0b839d11792862d9afea258b7776c6ced0d24a1d191af846ab34d69a5f02bc789e759f1acc55f6da991a3e5ff88818c25637f61fee4eaaf6c3d5bff2bb9cafcd1612f505fb9adaca71de413f4363d8ff0181fc403086fc3f3002484c791c7248924df607647981dc278d31be638f90e6d26e4e07c3cda8849163fe432257a9e624408afcd7784e0da5b4213146d76ed9cfc1c71a1257eae6255d45e956ac946d069510bd4fed02196a94acd7d9398abde87735ae0d9a583258e4948025d2c6f2ea16173556dde5c5470d8b12af2b90507ae8991d6a8b123492cfdb0f47b6e75ef5c5526ce09a6d704578b1e74cace2a049356a9a4e5ae8387e83574af16e457d618e7897591c27a6557054ebab0de3c154f5a043a88d7c97595d24f7428c186470a189e73d9756250fc42b9cb1243f06cde1c210df547732fa3f1edf945c97f342eeeaede3c5df444a771135a686dfc37466cab2236b7bf8d9f3e6541f9c36325770dcc216255935dac2ad2a76fe0808a8cdd7b8686c54fee3ef3f47ff7b20fd70e775e16d1e9b6ea68ffa97c5d6e9f7aa4ab01b7342597f751f3a0ac9c18083fb7b9d55f5088fa9b27cfc4da1557c4549ebec15a4d9ce7e9951ab1366d2ed53c61552be6aa403ebe989dab26d9e1bd588bdee37f2b742d7ca4c8770cf2f60479c31538e946ce9b7260e01996b2cda954b8e7bbb9d1ce13d6a84bd4e65d2f9f3c7979f0215617c7ce5860f25ff079c2e815d748d7eb2daf93aebf6c8fc89e5936b6e5b8b278a49f9fcdfe52e8ff48b9d140cc3e0a6677beb328d7161a457e422fdbd8ca830fe9a32387a22be4e6996b770d19bc73dde29999c4ff8fc6d5a45d2af5ab01aa29fc2d9f3ccf7b54c865c3e97e8174bba156c09b530d487580221acbfd1c6683fcc2ce643008f74d4737df657f65fc94f4fb65d94b2c5a3d3ed3c88ec4e4ea686375ec77a10b88e17ecbd23769ecfcaf83d79c0fed46376f5eeb34ed0058fd969e52b9820bcf7ed141f895205f45b90f54bb1a69c683f29d3be9775b3b75b36b19542e3c1076998708bb96cdd9b5d7799dedf1444e6b38fb4c788eb47e88d93d10e52a5351db3fa2760fe4f1a75e248a4c68f3212ffb842716a76d8c39f2fd83fb9527626c77d4016b9eb1b66490674af8ba4cf6d9a0a89895ab968d5b40da3f7145296527d6debafa483850f8db66f2a4db082e270298d4097750073cee708bb1da8f9b3bd6fc0d346444a64f7979f2b182fda42256280beb6fae455b295f5376410ea027e64f53ec7f19c24ec1f86dafdcecbc93eb7324cbeaaf28ab2aa4114a26dfa9d3cbda4a3148d953ea0eb2be64a402ebfe2f58a3c659efa18822707efdf14057c1ee773611ef7649e23bc87ab0d39a35b64bc0ca8fe8a8e2df00dee6283c8612c1c816cfaaa8984042efb291e42a793d87a5a9c01c964022582779b102bb111f43ad7ece63ddd00a15d4f0a88163885d350775d48ccb49c1ebae88c972c65184e569911f4aadf3de6e1525d2ac53915b5a057c356bf7771573a3e252edcae70965ebcdbf8941095983478584559c913bd09399e18bc661ae54357f2ac05b7de03aefe8c3fddffaf85a955cf58e42c4a08c0defe943b943471cca7d8ece1f6976777501ee01c677cfabaea3311fa8243602fbfbd77beceff2f51bd6e591bcbcf5eb69f347a4233bf59bfe11ab24418f0a1fff51f861c19f7f1628318785894d11b7e2b392874f3d81e8552e944ba63ee2d0e4ef675414dbce3871e6fa0dc6760cf9ac68ed92252e73e5bfa5ebb39760a871c5c02354ae916b563db6041b8c072c4c78568f9b6be05d07782f1e3cab88dd5f75ffdea9c37136f2c5256bbf1c366c4bee1231a8c640c544abb52f8896af163e5e4175cbfefcc222579a8bb81ddfd31fbf7becb4a76bf97fc5113bfc9b9016c2c68d32884129394ebb6ca0fece5f3880705e4a6ee2f3f62ac2929c587313cb6db01254046158fe9e2b37f61ebd5e9e101d1f3166dd89efef7f77f55e85eacba1d31349d38ee39a792fcd483d5099dd6d7644421f8f362b172d2fbb991e3f6c38ae655bf7980e933e0157b45d05258f261acbf591c23d1dd62574f2cacacaf21f7ee8ddd6d3df65de165ab08ca78dcbe4b0c1beca7d80f2bd059d4b638da886fa8c2510df426b31ea42c1b1f2e47ee7fb544c9d7fe0275a21775f39215f70a9ad44583ddade7e84fd275f11f6b3e4a52cf120d1110731887badf97ba1135fa7156aff22ce75b0cc55b2159d91e8a48bac722d7b5307eb5865f965f31a02e739a060349f41e09f84e6e6134207846f896b9d42787e67ca01f9aecc9313bb27cfaeb14d24fa4a4dcd55328d1588412c8164c90fe59b642d8ba25ed4cda21737d65728417867a443a5567bf8f8b8f3833d128dc858d8d1a61ddb10bfb1511ecdd9bc1f4883dacaedac01715e2bf68f88117dcd5704feb90146200ddf208ef7f29570c1246fa3b3cddbe810a1707d9af997dc4ca1a165cd60b69216a83a295e65f2e3db49a0bbb2fba9f927013734260376065fca3ded337be4f6ed2367fb9ccea54d573cff61d39ba019de87922bef8f1cfefbb1e483def14135f9552f159c2578f8eef1ce39adc71aa9e44d57d5413ee682ebc55bd623ae1eae966b62ee5c817c1de58b17f7baf84bebcef8248cdabb17173cb38e96e082f93541f1de07934f3c1a34e8f189e443de3382de6c3afd8ce34c23abc43f054f7ec74a022d1fce2cfb899adb7513cacfeec372f72c1fb628c438d4afdfd0c23dcb86a6afebd3a2ff38c196e4ddead9bdadffb4b134ff42afcf3d13b8cf4e14ffa27f4a95ff6ffcf67ea73ef1edf5ced76f3f588db286ef16d6b7f2ed967a0e296db45818d7e03fafa0a1e28170eccf574efc7db9ffd6c0eadbf265e7d136f1d8b47dfbc118e1d4d318daa1c6b9fa76ed6be751d6afc0fffc450ad9fc1b28a27787d5e214582c8e84683107468b47215b9c0fe38819c79ca190e6e0d813988d7d31d24d9822d6c044320922e977904e4f828f30031a895910425641631a0006da087284fea0c3f9f158766219cbf1613161c9c3b2084b0896382c11e4192c22a5d042d4406f310272c5b6902154415f755b182fb587c6a2198a2413244ac1502466639986ed784892f640116d03df8a51609224ec1f00452a3e17fba505305b7250de31e2531c3b0c03c54af093da41b6f401345637844e920841e25968209e8261b429ac12fa400b7cdb09c32158d808229d83392e97c93c94473b1823a6210f9d610cad824ed8172e46c252f21c96918775074527a5be512dc212712a2c55e4c8e1b2611cdd8b6d3dbe37812d97b37007039900ad846a68299c04377c8fa07b2098bc84127cbb48d3214d18011351352df1d7193e85a1301eb6c24dfc99890b0921d9e42ef5a7dd6924cda625f407fa337d2c80e02c040b438479c23ee18aa81283c521629e7845bc2b3e9544e903c9579a245d909eaa0caae1aa79aab5aa5daabbaa1ab58dda4b1dac0e55c7a933d587d50f6cbc6c426db26c36da1cb0b96063b66d64eb6fdbcf76ac6d8c6daaed6adbcdb625b68fed9ad8f5b34bb2db6d77cedec9be9d7d887d82fd6afb2fecafd8573b181c86382c74d8e470c9e1b5a38b634bc74f1da31cb31db73a9e75bce9a472f2751a62b14b88843b9881862afff3e0dd3f9562bd4eb01bfd9e88187ff8b70f6b9d604c1d6bad539c1365ad0be00f89d6baf8ce1c090cb0cb5a574123b860adab21189e5aeb36e0407cad755b3090206bdd1e5c4898b5eef04edd11469399d6ba130c21e7a01bc4421ccc8119300526235f3331abf053fe37c3c758eb85a3b1d83f0d75d90cfa400c4c005fac7d823dd3f03de82d54bcd29a88ef89882b019f11387310428fc732130b1f9d0cb3102e1c67bc8b39e8bd79cdfe3533c84a4f20da10c71d8f6bc622259c4e5fec37427be8f896eac0f770b5f917aef7d799a2501d8e65268e852bffb7225a993715fb6261d2bf24e0fb5eab1bf23d43c131139fe10a4516fc9c4a2e114ee5fbf013b01e0dfd70fe046cc728d28a40b859588f50e0382d918ab43f41bd84e33c4beb7d98d6d8f3ff93463b451733113208dae26fb6f2f3453cffe0f2c5f93390a2b648d3bb38e3b1a71feab81bf48010188ccf36569c4ae6ccffeaa22cf1f6df7fff030e016b4e656e6473747265616d0a656e646f626a0a392030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c6167732034202f466f6e7442426f78205b202d3839312e31313333202d3237302e3939363120323034342e39323220313035362e313532205d202f466f6e7446696c6532203820302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d526567756c6172202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d56203837202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a31302030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d526567756c6172202f4669727374436861722030202f466f6e7444657363726970746f72203920302052202f4c6173744368617220313237202f4e616d65202f46322b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203720302052202f54797065202f466f6e74202f576964746873205b2030203236312e32333035203535312e32363935203534332e39343533203537302e33313235203539342e37323636203536322e30313137203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234382e30343639203235372e38313235203332302e33313235203631352e37323237203536322e30313137203733322e34323139203632322e30373033203137342e38303437200a20203334322e32383532203334382e31343435203433302e36363431203536372e33383238203139362e37373733203237362e33363732203236332e36373139203431322e35393737203536322e30313137203536322e30313137200a20203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203234322e31383735203231312e34323538200a20203530382e33303038203534382e38323831203532322e39343932203437322e36353632203839372e39343932203635322e33343338203632332e30343639203635302e38373839203635362e3235203536382e33353934200a20203535322e37333434203638312e31353233203731332e33373839203237312e39373237203535312e37353738203632372e34343134203533382e35373432203837332e30343639203731332e33373839203638372e39383833200a20203633302e38353934203638372e39383833203631362e32313039203539332e3735203539362e36373937203634382e34333735203633362e37313838203838372e323037203632362e39353331203630302e35383539200a20203539392e31323131203236352e31333637203431302e36343435203236352e31333637203431372e39363838203435312e31373139203330392e303832203534332e39343533203536312e35323334203532332e34333735200a20203536332e39363438203533302e32373334203334372e36353632203536312e35323334203535302e37383132203234332e31363431203233392e32353738203530362e38333539203234332e31363431203837362e39353331200a20203535322e32343631203537302e33313235203536312e35323334203536382e33353934203333382e38363732203531362e31313333203332372e31343834203535312e32363935203438342e333735203735312e34363438200a20203439362e30393338203437332e31343435203439362e30393338203333382e33373839203234342e31343036203333382e33373839203638302e31373538203434332e33353934205d0a3e3e0a656e646f626a0a31312030206f626a0a3c3c0a2f4c616e672028646529202f506167654d6f6465202f5573654e6f6e65202f506167657320313320302052202f54797065202f436174616c6f670a3e3e0a656e646f626a0a31322030206f626a0a3c3c0a2f417574686f7220284e6f72646c6963687420486f7374696e6720476d624829202f4372656174696f6e446174652028443a32303236313132333030303030302b30302730302729202f43726561746f7220284b756e64656e63656e74657229202f4b6579776f726473202829202f4d6f64446174652028443a32303236313132333030303030302b30302730302729202f50726f647563657220284b756e64656e63656e74657229200a20202f5375626a65637420284d757374657268616e64656c20476d624829202f5469746c65202853746f726e6f726563686e756e672053542d323032362d303030303129202f54726170706564202f46616c73650a3e3e0a656e646f626a0a31332030206f626a0a3c3c0a2f436f756e742031202f4b696473205b203220302052205d202f54797065202f50616765730a3e3e0a656e646f626a0a31342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e67746820313532310a3e3e0a73747265616d0a789cad58cb8e2c350cddd757640d2224b11327d2880512b006e60766aa6bb8427daf041b7e9fe354eadd4fb8333de92a57d93e7ec6196f1c7e7d5dfbcfa6fbabb3ae6447c55862ef25195bc6efbfffe8ac24112ff5e5efdc7427cee6943c1b29c592380f415d3494cd67c32624930d1efa849bbe5ed54fc02afa1268642899a24b1c299fcc47f76bc5222ee66c6c625c0053fc2f587c19c10002d0e00e2f068082c52644e3b3924120376ac71da0848a6ae45d2162c94c1e882886021b9ec44261c4128a7e70178261afd07a7da04a41f68669d44bd52ded13f6def91a9162c3acce010ea7be001ac406fa7b75082322a22b5ee2009a7e4773aed4ea32acfabe1aa0dc5c251182cd3263b508610ef84be6b75f3a4be69fee0b92c07a21581c996d8841bd126df43efb997436bfdf61e6e06037177093b7e0f50be93e77e064e1908dee9976957df66312468a66a90115e484e4857681bd6cd9b938ebbd53ed91b28d39c842bbaf9d639eb42fec13ed01f690ac63d96a9f6857c123e92db2ce23156167412eacd8675a652f312227132414899a955f3a89d6d718a9bb28224fd02a882d91938576060d31c8c8a49936eb08c8dd10635e6975de269790b1dd428300896819e735ad58ef129b593a0ac73a27c5cc18664abf609d69e74e82d6525a71ceee9ca5af280d0364cdb409eb79a1cd16cdd267ab8ffeeabb4fddc737fbd8f036b4e22d577356b199691a9b1f5f3b8748a13d00735d83d308f9b61d78af513602fd2e9ad7cfddf73ffb6ff1402c62fafad1bdf0903e24244e7d2a895216fec1bcfeb9f097601d6df8c3963f839f84c13d24a9bcce525028147565b701a4a6096a4b2cfacd2c2fc10d97d104b7d5807b49a7143807e7602cbf279f4a40228ff7680668ebe488eab39262ea1baa1b6e6aa862b268e38b95ce36234f122b840870190a074084e005ccc6694d1a07a4a24a7b61e52b0950c111c05920cdadc0ed3843b6e8bf95b3af66abb641042b1c40748907818e35422f94d57cfca8b6930be0872b55c2fdf010ea070d3795fa357b224f8e50f0bdc2009c08d34fea92fbfe65c41b1bcd5e6cb1ae8a8da8887042e8347c0957aefdfac7114bb1d8bb8e88397961c5fa00ca4215e54ed48412d8280c482e8fb5617d1c5fe216d31dbe77606b017ecea7d1a1a7a483e0092dbfc38fbe7a91295cc898c802f19b9e30450399ae65381663acd9335498c8be3bb1dae9c0669c690d6e2a2894006a3b6955a3b4a0e4846485daf45e7da0e98ee7b24029b5f8400755c01d266e403a820c1c2f820497246839d54e7108677bdaa75e353baa912990385c308e4b42c81707e6c97f4e1bd68e05a91579c5524b09866b93ab1d218511fc868bd0f43155afd9aa6f507f71fb62f116e3eefa459539c89b16ac38695d67c3c43162e45c33c5a8c1df418f682d490ed8315da0133edcf2d12937cd75ae2a7f3fd59bf30e12c6648a821217dd04d066b0b8a84941ee3eb2263745cbf1589a37eafd0656b45d6d22d7c06a53561fa32d537adfc5b060dc5d71e2652aa1a7420e9bdb03bd862386127fc3d510e7427ca4b760084e378c780e57cb009c05fc85ee4f0f34bb16a983849b19f0c0eed1e412590e5f3b03ae80bd9101006e435e71bec0c33d8dc3cd13f1bfe6e8c7e3ef0953f175139e42359e34609c68b7396e54436d26dafb8f6de5811c3d88dde5e87328c184b9fe8852ded04a0523dfa08935fa11716cfd127b9147fb4eedd95eed7d4f1fd5362b08c284f22c6c0f3795cd1ee4fd854dfce0d7c5857a8859091933bec7b654749cdebc9c458b983c0e9669a5709a91613d36e8655e5095704bdbe89fdaa21f9853b9d4c102fd29ae622f1316aabb1d8f5da06dea43b832a3649c6dffdf51e4e27060f358c2cb09e5d26b4e4f7fcdf3970f2e5b06f416699bb01e4734ae758800cc7a2cd9ee280eb6e5c5c217f6e95439248d4792c9b0a6b09da93282136a2e231da83ee77249f2ca4a99c6194c4da9ea48e870186ec680d31ba4bce9bf243410370f4193ecd935adca4e984098074c7e4395c61c278484886b99d0162563fc440eadec2f1cd8f3d0b8b3a639f84587e4e0dab03c5e45d043bdf2b872e3d32afda7d7ce74ff0282f25c56656e6473747265616d0a656e646f626a0a787265660a302031350a303030303030303030302036353533352066200a30303030303030303631203030303030206e200a30303030303030313037203030303030206e200a30303030303030333132203030303030206e200a30303030303031303636203030303030206e200a30303030303037383631203030303030206e200a30303030303038313235203030303030206e200a30303030303039323535203030303030206e200a30303030303130303235203030303030206e200a30303030303137303635203030303030206e200a30303030303137333236203030303030206e200a30303030303138353034203030303030206e200a30303030303138353835203030303030206e200a30303030303138383633203030303030206e200a30303030303138393233203030303030206e200a747261696c65720a3c3c0a2f4944200a5b3c65373732656137376431353964333136643832386562333831373030343831313e3c65373732656137376431353964333136643832386562333831373030343831313e5d0a25205265706f72744c61622067656e6572617465642050444620646f63756d656e74202d2d2064696765737420286f70656e736f75726365290a0a2f496e666f203132203020520a2f526f6f74203131203020520a2f53697a652031350a3e3e0a7374617274787265660a32303532310a2525454f460a	2026-11-23 09:00:00+00	1	4
2	2	c5231a9235abdcd1885895cd9f19f871474e2791e8b9fca18d31747b15eb7e9c	21039	\\x255044462d312e330a25938c8b9e205265706f72744c61622047656e6572617465642050444620646f63756d656e7420286f70656e736f75726365290a312030206f626a0a3c3c0a2f46312b30203620302052202f46322b30203130203020520a3e3e0a656e646f626a0a322030206f626a0a3c3c0a2f436f6e74656e747320313420302052202f4d65646961426f78205b20302030203539352e32373536203834312e38383938205d202f506172656e7420313320302052202f5265736f7572636573203c3c0a2f466f6e74203120302052202f50726f63536574205b202f504446202f54657874202f496d61676542202f496d61676543202f496d61676549205d0a3e3e202f526f746174652030202f5472616e73203c3c0a0a3e3e200a20202f54797065202f506167650a3e3e0a656e646f626a0a332030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203637390a3e3e0a73747265616d0a789c75d5db6a1a5114c6f17b9f622e5b4ad13deb9482083934908b1e48fa0246c7548833329a8bbc7dd7e727c9a6a582aeff38b3f17721ace9f5ddcd5dbf3d36d39fe3b07ae88ecd66dbafc7ee30bc8cabae79ec9eb6fda4b4cd7abb3a9eaf4e9fabdd723f99e6e187d7c3b1dbddf59b61329f37d3fbbc79388eafcd87cbd3ebd3fdf0381c87cf57c3f3fae364fa635c77e3b67ffacfed8797fdfeb9db75fdb1994d168b66dd6df247be2df7df97bbae99fe7be6fd895faffbae694fd785d0d5b0ee0efbe5aa1b97fd533799cf668b661eb78b49d7afffba57da0b9e79dcac7e2fc7f3b3b37c2db24b763bbbbc46b7d5f752b5566d557bd551f545d55faabeacfaaaeaebaa6faafe5af5ed7b97ca5f4ad595bf54fe52f94be52f95bf54fe52f94be52f95bf54fe52f94be52f95bf54fe96fef6d4f4e7c8a63f4736fd39b2e9cf914d7f8e6cfa7364d39f239bfe1cd9f4e7c8a63f4736fd39b2e96ff11f68e9cf914d7f8e6cfa734ce642bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc42bfc02ff40bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc4abfc2aff42bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc46bfc16ff41bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc4ebfc3eff43bfc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff407fc417fc01ff49f37c47913605760d5bd2da1d5cb38e67e3aedc3d3e2c1cad9f6dddbcadc0f7b9cc2fb0fc27a9fb2656e6473747265616d0a656e646f626a0a342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036373035202f4c656e6774683120393032340a3e3e0a73747265616d0a789c9d7977401447dbf83cb3bb7754e5384a8c46398e62c3c27180a808d8000b281640a4284550a4aa58a36834269a103551d12858a2261634b6c412358a2d215150a331406caf3d885123b0c3f7ccde69f4fdfdbe7f3e96d99d9d9da7ced3668e0021c48acc2502718988eaeabda6714f471cd98e2d717c6652b665b9d52242c0069b53daa4e9a9b5fd8e9d2684ba11d23a7a424a52325da3de42c87bb370beef041cb0fbd2aa11dff7e2bbdb84ccfc82e577df73c6f7df10fec34959e393629b479410d22e11bf97672615649385d0991097f6f8ee3239293325f07e860ebba148e37276565e7e7326492644efc2bf1351dc460f138910a9583220c676a6a77081a4529cc09be9af96d0e648a27b1fbb3afe3e30226220c293e6668b71f225422cc6d14e2e04d6f36f628054a66017f00e041404364405564a6f2e8e5065fcff7a0944449e55444d2c8825eada1ab1db9216a425b1231a624fb4c481381227e24cde21adc8bba4356943de236d493be449475c899eb81177e2413c497bd28174249d4867e245ba90aea41be94ebc8981f81023f1257ec49ff42001a427e9457a9340d2870491601242fa927ea43f19400692501246c2c92032980c214349048924c3c87012454690916414194da2490c892563481c194be249024924498a0e24be06427bd49380725822ff2d093168741a4b2a8046d280a083647a522e060a701bece5ad60738b0aac592a6b889466c81b68bc1c2fcf922c6c1aed68811c4fe3b9a6639b1f89fda41f513ee2aed2bb12416f3418b1d91383b7b3da43efaa52eb1c95cbc9c9e0ed27f69b3dff393b6cb175ebd6afed6160d3c4b96e31091f96dac260b60786b23daa2d1f4c1a6edd166cc16ad5ec95a002db764f5d1615af9cbd6acbfbedb871cc6aae83638a0cb6485ed00b828fafb793a383cad5030ee89ee82ca25744e3bf54d66427d435fc161c13131c141d4d14c30a127ea7112ac095b45460350689dfc0ca73e339e8efb9e1ac348d25538f8ff84d998f76b51669b5c655243aad5ed06bf5469dd20c82813747bdd2c0a0d5d3a8d0e3a107426f02ed7e17d461fbc34e841d08fbbda17b0d0b658f4f743f0ec52c158a77409b1d50c21279dbc16eed60a97420b4413dc6357710fd55abd0320838a8d48e7aa3879b51e7803af335fa78787a78187d7cfd8c06472727479d0f57ab8393b39393e87f6deffaafd80bd02d1e9e90989073b2eeeab7eb77fccc6a92a3628747179ca887c2b25f1ccacbedaf3cf964c2b841c3933a859f38f9f515ede5abad9e9c9e5690b222a1eb901f15db48687e281549a7d02aecd06a3ba30512ad8faf01558bba75f130ba83274826768c0a7d4778fd59efea6134bcf52d6143f197ebd7b3731bc540b9c7527a5ab6eb1d14d8ab779fc0def06263f1da9292e2359b8ef70b1868080cecd35b5c356bf7ee594366ecde3d6345e32783c5dc5a9fc8489f21c661c38c4d3fcfdcbd7be6107ef319360cc722238d7c2d0512dafc40ea80fcb6418fea8eabe3a970813a5234c5197350abb5be46839dda191c9cfd7c4d9c099c4d3f50ab54c29f83365cb8debc3c3f68d0d57d5f9f3d11dfd8ebf9fc6b4deb62c60fefdfa7df80f8c963d2e259ada3bf6ed4c4bbfbdedf1635aa78f88ecaf38bf72ee9cbaee72f61377632313c2c3fb8f748af8851b2766476000c69d93d46893e41c235d0aad078cc5606daf7f6574a992c939b157e9fcd7ad02daa61183788d6cededecf594505473b7b74174a35b3d7dcc9f1cf3e494fe5f8e7dc594323e15dd802b686b523580a5bdb892d6309a3567ba37f6c85561c577bc435ce840bec28557bfada6b8d76d4d3cfc9de5e43c7953ccef7cf3a45cf66fae73f2ea13d581d1bcd1e78af8e827590dc0926c3a6a862037b80837f21aed6b4b7b002edbd05f2a575f7930483e0ee2c69d58230fb2a3bd50b7cb53f3a40b79eecd88575fbf7d16fc12e66df6c88635fce3810c35ee4809edd218a7c3dc832b19db81f6324019de6f525b6632bd963f6394c047b48a79d581aac060916b21908e3c696c15cf29c7ba63bae0eca81e60e7301268ffac233089e9fc9f9333c227449da359c9b058db494dee6b11e1c75465a2a57d0dbf7ef2bb4e7343f8353d091e3f17b1d19e6c47c111dfd45cca7213131211811705ef3d3e6f9f486124708801ee80df9ee15fa8e54f6b252e5c57d3fb1f9a1e8279d447f78976b16a3b8c66887318d68dd1543526b1483f713fd583d7af85fd0f2faef6007ac2623292103262625a4031dc30eb06be001613284821bab6687f427567f71846dff71edeaa3c8eb5634649db407a33101549064741774ac866da5b1d29e86a1e29889f77f53641a88a61486b6fe0eea06e5055fb3316324208aa5533588614dade14a4654d298b44c56032d1fdcfefb9b15ace9debd72783e65757052f6928c53f0ee1fc78a98bc0617db64a728a301f162de06a329d098b0ba19bc45549c1a838d83887ee5f13a12e9e1a3e2cc8949c911539088d3e93f40939f316306bbfac7cc9b9f81ebf4b8b4fc3a3af56666dcb0f4e8217baf55fe14ff4df74ebba7fd5c1bfb5dd1b0f4c9b1579538ec8ff224a2eead144b4313c118ca0dc45da751fbd30470dbbc99d5c8dfa095f4758027c20f4df9f7d829e8798f4a7a85ef0ce43b04e1dbe08ba716538b800e6f8f6ad0bbba79ea9c5e4b0253ee4409dde4a36ec953abeed6351e61972468abfd3e3321b72062145de14f6fd5b1723fc6fe73825dab3d77fccbdcbca506ce5f0ae28f947ec07ceecaa331c1b4c6175f876caad42a35272639fc4b462d46b267b5f7d83d5808891dde3b9d5ff0ce94dd15bfcabed393e2737292874c6e05b555ac16fa71cb4d821f1e0be352774e63bf9714177f9e9bff45841f97a937ea84cbc46dc11174a0338a21f2cfec176a903b4b65a50d4fc4d3f778dc4b50ecf214561a3a8cd2c89de8e2f62aecfdbb6c605a4907276f5fad8f87d24376d156efb158767b767a5c068867ce8330312e7d163b3e6678e498319b62da66efcfca1a1b97099f565cba54317d9f77b7cde9e5172f96676ceaeebd973a8f9c90123d2a2343fe7d5c76f6b8a4c9934d397574f313d10bf971e0351afa8984b91f5d17a3313572eb241a7793a39874257ab1cfd932b777ae5ed1e47ff1f3ef6059f327d8cae1a9e903535b4d8d4e9820b4605fb270b11e0e6ccf865617aba02bfb8efd1d955d12e63365cdea6f08affeb00678063f8a63b19ad230821599a69909061c0fc018b207c73d71e49160405db674e2baf5238b85e56204d7ad3b18b1d69184e54d9b8438f90cf55f0c931f4026bbf7f359933c8b2140540b9751d36a5374e14d5437150a73b05d7ef890453c7880380b1067ad09a716174ce3ee5e204c685a45fbcb87c408b6fc215b0e4ebf9e33e1ecd2fcb7b007638933af23401728a01ff1bac8d74df15eb42915c150c523151dd34ca0eff6015f062653562d8074f4e2c3e5e3fcdbb31ba3795d331a8e2ddeb62ab5cfb6c8d85fcbcf1f99bf2bce3b9b9d888e2ec41287927eaca7ea96f4215693bd908e4a8505b7d6dede4d8755b18ae28a2839d28f57664ece824a59157ba27315a99a121dbe00e5435a5c27b16ec0c5b12c9f8db4b3f903e683088b60b5461a7364d5ae7ec9a5cb4ab46d402acb9fdfdbc72ab4f3b8a92a3bf61b3bf813bbbcc54a83466e88dedb87b5765eeb9ee8dad1b3432d5be1d519aec011d0c0ae97ac0d9bb2b8996c2e5afafc3c56d55d433ac93f24f7a9dd0461f071055b7393ad600b3ddbd279ec69ff14b8648b325960713216fd428dd18218b863083a41ab132c685b70a23a762c597e92bc0f32f7f32a153ab32ada8eea71f50ad19f0e2bb9cc11eb70ee276a8c30affd4363f036fa78828f271ff4150fb3bfff91cf41b30c6d9327cdcd6e7a7af1f12d90cad96d20799361c7c5ab542a3bf1d3f8af3ab91ca45bd8b2bdfbc5a6a727d56cda24251e8d429f6c441fe09942a7223a53aec087b3cec343ef2298bc4fa880ce2dd905f637bbcb8e4238685123ae8eacca6af6e7ecbac5e2924f3e80dbd548713af44d80be3093fd515bf8311b5670e3d63cd40397e73aca63893b0d5eb5230d47a42168ccbee55908c731d5e4b1a5ec7251d1eeefe8ae32a98ccd656782d919364f3cd264bc737970f50d9eee145c5188cb5ac1e4a833b742a1424ea07de4e3749354f6946d7ec066d69357f3fd14da6fcc2f14f6c90534483ec6e77e582fef30e59478ac2305d4455b9ed354a2febf75a13647039d51127cd88b3a769b6d84a1e841ada1c53becba66d687ecaa3d7cb37dd2a477581d95e543819f40160c1b0dc32087d5554d5ec0267c7ae76e77e7c6ebe4156f929b4996374a0d8df08f7c805582170d83ce345b2e92cae43d746843a402f339de8e9b733fce85e3ac4ad9e394e1b70ecd0f8506530d848989673fa50cc7584f71fdd8dd5f2fb347e095ba3d95ef30ae35fcfe9f2963a64e32f3e18170b8c7d6815ae1c10fad1584e3eca3b59c93f9900739721375a0615b5902f293b9176ae4194d975fcb2176427849c9f1082d766a1a0d5ef5f552596388e9bb6a8e992fa5a8d262d5a2e57484b9300516b3cab6aca08215b4455a8ba14874416ff8846e6f2c1703e4112c57918df3a837ad23cacd45c79ba46755f2414557a15c0b986e8351b620e19812bbd0b6a5ae18bbac79f5f1ba0ec23b96412eb84f312da7d4956d91afb34d104bdd600cfbf52b7671137cb56ae546a007d8b7ac10e6c090601802efb379ec5b7aebf1831ba1379f3cfed36cd7d54a2d606f5a0d34152c3a3877debe98326017aba43d704bca2b23c6fe069b79b9b9f32895199a77dd85ca067a88f9cd38fa19e775046b92bc90577b1e6725b5bbea5febd3f0224930a56be4d90559763fcacefb0660418a5c63a9a185d805f9fe5fadfc6233d6db5d36c2986d2f2ddf623bf81cfb3596aefc9779453f9cff27caba38f39557ea185394e159c15c23083b59dd5f2847db4668b7a4007a361d7d32755afe74ea24df97cafebcb2ee84afbcbd8578840d9a362e659ac91e06604cd988b2e08e0193b99be7abf4ae7b95d99dcdc599dbabe24c989accde5fb21cba3cacc762b36aeaf4a9792b96fef58cd5d67dc6ea7782d7fa79f95930272c69f6f8b4a3076ae5937153c70f084dec14767def0f9752ab367f3049d9cf774079ce29f196688d8aaf6b3a88a5ac2fab128f3c7ddad8573c62e22f1ff9bb80f3ec4c7ec26b2423cee59c68854de0c54ed63f63e5e0b5787aa38a9b13630da062c2b1a6a0a242904c38786c379a6b1e1ed901242313315ea961306684709353367e2f0e30cdc7ea4f5563f2319c2f0808a2d51ab45a550d3bca2e3e7ac42eb2c3d0e9541dab3ba9587245933782bf102d79437867bed135c50a4baae324f93fccc4406c07312c06f6b08d5821ddc588f42d8b46fbb286677217d91518a3b49a5e24ca291211eb10878509070f1f3008bae015c674ec57a643cfcea6454d89721db5134a14bec311669dc9efb84e41c7cb8a70b19f6ca07f346ea7bfa266b7373eae2f136d4d7216b01db4836abda902c1fd23ae02edf0e9a72c42b5bee6e5f96a753d3fdf6a9e2f2c32c53009a5a089720978d2c4d92aaf97951c872ddb01474d3890a6466734686c61378b28928ed5fcd3a25a65c4395ef4aa30c2a47f2d18402f085ed0e92274bcbd7317bd4aafc81de00cf3e7a75fcd6d852265d74d38eb425153ce8d1b38ee239ea74695320e5a3d40f6a947eca18ab0f360547ca33fda884a1caaecd189cee3d516dd60506a413465659fae71727674e729c164d7f486bd75fad635554d2fe60d895ac36a1a2e1e7a413bc88fc2d29ca6e6650cf2e839e5c0d2af0ff5191453b8f4fcd1a3ac6d5184e66cb0e7e1a481be0338cd2ca419883cb554b231df1278f2c4af517608e0aad698eb7631f0426559ba2d6b04d7940d972e30cd62a3f1e3e9515154fb94fdb4284f45e46bf9ec5c1df4ca6123727697ce3d8cf286606e7881f22066ceb00ed31b56b9461f7b5e50f1f46612a07b442ae05e9cc9871b5ffed378fa256575101f3d67e8904ba3c3b75743ef3b6d6e43e0ad1f23b28eac9e7d84f38c7845cd2b9e95930c3356676e5eca89854639bcb06931f1ebb3d5d5e7d7a582ab1c1597bba087df829c84bc45e0ffd0f105784fa19e0d84da151ec8861dd9074df1290c71b7439e1df86ec95dc58fe83c95c2dcded17c2407bc14357a7888163e55eb9ad82d00cddd7b7fcb112d3fccda9cc84ec725b78465746c59f80ce8fe5bc76710c0aed7cd4c9f379d3acf4a761a9dc76d0deb2b5aa372441a440980fc0890afad72fea77634d00357587569e9e50303860a1e8612e18a90d6b45a48ab8cffeea443ade5d2f18aadb051a25ed12d8f78ae1e9e7ea6f324ae0c4f9332fc783e7e431d8ef4dd710f06cc9db8366f6e6ae9d9fbf4c14fdf8eb7c62053c39227e62e08e8313f67321b357c7459c1ccdc805cf0b9fb1eaa68466ae3839a3ae1fbc203c9503efebb858abfa5a37fdaa1fef9198aab297773cbe4daf7f1a0c1737ae05e579753b6fe14b0ea582139a94946f338b5f8f04d7918dd9e1ea1e8391361774b77d1c76d959333f3c9838438324d4792e0c3aaa5e1c1234706078d1cf91b4fcc08d75cc206c17605cee94d3867949557ec4694d6986eaafd9dc0f5f8aec1fdbb7499ff069a8f0e9cd0dcb65ca2c8918d728c51c1ff5b83b460f7d3b80cfee080d979066c833d696c9f0a9a7684423f16287f688a3befe3add4eccfdcf24a59b58a3428e19964f1fa03d7e7bdd73a72e62bfcaf9ef4ca28ea2ba4a007ab063bab9c531786665d5e7b1495367ad05c03ab89169253652a064cfb78f3e683b57238dd3369c074d991964d0c33d1cfe0eb8034346fd178b50e21337bf1830dabfc1f571f469c3142f2045914036615edbfc1714d0827af7ca92fe2b025adb83ef90ed4d151494f9eee6fecd943c0e6ef1760c59e3f7bca9e891803664e4f49993923997a3e849eecd443c78798bcbcff63bbe0bb83c5f38e1c36f952164b140311b7e2a792abe72b0ed1951ce81bb185166f484315d85aa76dabb87a95fd67918fefa29cf824873c06d2b5f4d9ece20b447f52284867fd271e5abd709fc237e2d6bcc2cdb5ff4614f07bc3e8450dab4e5d7ffe8feb153b26d8b361637317f8fb2ec84914031a3ca0291b027820e8363f4bfeadf050061c4bdd6f5e3b5a89b86dde5e3b81a66d34209f1acb916bfd5c05c1274bee2906ccfbdc963d30ad873fc6bb8b08e7a6d4209eaf4f56dfae4194a8ae8412faddc8255b2edf3e5759cf6a2247860e1b955f76f7f9859b75a015a70cd90a9dbbf469ebb6eae34567cb57060eefebdda597b3bea8f4d3c3f7168c0c37d1b36a7e48974afd71c7a6fc96e061e49144633a1e523440970e1bfbc9d6f5eb4177f0a0bf5fe7f6ead62bb6d39e9560cd9e55ca37fb75b630e149471bb043f7d2bc3a17f63457267e7c67402c328eae3f8da97f54dfe5fee09a35fffb2a7a4c0e891d94469b1acb95dc892ed088f0afea12ad566864cbd923b60cba9e3d2306284575077a85cfc5a82a1dc7b94a4d8219546fae49a4e3ec517dc5cf4fd84370fef4e485f2a51c8c6e93472368242dc3c8b14be115bd5e14109e9f956ab53a735d0310bb7b3f18d94f10ccce9ff8819dc5e74f6200ee1b43e4bfe42b30927d433b500dc28b6c90082659b5182e9c312ff9711674d0823ef70ff51a39dcd1857d007e67cf20ba086df8c76c90f677f0eb1525f692e3e9864637df7971e61a45400a6fd728b1c27899514dd31c681686ddfb5a8eb957464b4d3aeec656d142556f6ead5aa3b7911f4139ab54e8086afe938013867e0f1cecb6a7b8c27f4cf09e3dc163fc2b8aa9f04b55f9ba9701a52e9b279eb81d1b7bfbc4c4cd2e1b021ad695572a3877b27a18fb6a5fa6d7c0d85d52d9cb10d551fecd15e9e59be881a32bffd5811f1123093f4e87a70b4e97e673827141070f06c57182177fa92c5fd710b001099ebc191b7de74724581af0725d7995126fa0403c25f4e2f60606c58e15bbf654ac5c29a9eb2e1d5a3674d6e6fe3d43af7cffd9d0791bfbf61c24bc7bf456af3529438463d77b174f50f846f7d28f702efae57442cb5ecf482bc50ac9c9bf9eb5e0cf4b433636ffb347be6437cb220fe75abefe8113e1d49318da8d5dfd3f7b1a8bed66997fb5fcf76f9cb084ff668716b292c40243325e6416fd8c0489a7b0ad2471983712a4203210069320fa0b998d256a7ba194b416e3490f7846dc84d6248b8e2073286b7e8af313b16dc536101b87f7c796812d055b6f6cf1d846d310a4d18a04885ae227ae208b4557522034912eea0ea4af349e5848ad49a1d49b8c927c48a13817db787ccf23f1d25652484791cfc502d24172c4f191a4508dfb23690bb68538bfa3f21cc1e1c5076480f814e7f523f9524f628145aa5e7222ce3846c56b249c0620cd24943780d80a738997b09c00fd0aebcd70d25f9c47b2442f1222cec71645c26835794f5c86e333493a6d4732a96373096e18b2b1ffbeea11ce9d89322ec4b91cee0312421fe2b32df1a77b891587116d88adf4276983f23a891211f1194e37936e544d76e2d355eacef312e988d738bce69255a4025a402aec8593709fda511f3a9426d35cba907e41cfd0eb8285d04f4816560815c20db1a3982c668bb3c465e257e261dc37c44a53a5ed52b54a54b55179ab32540b54cb543b5515aa6a3551bfab0e5767abbf565fb6b0b7f0b008b548b4986bb1c1e2b04595c51d8be79616966d2cdb5bfa5be65a9658fe64d960d5d96aa8d512ab9d56e7aceaacedacdb5a475ae75a9758575837d9bc631369936fb3c2e66b9b7336f76d5bd87ad846dac6db7e68bbdd6cabe3c8358c3a11b83378dbde548a65b6203bd1ff00f74b84c42b353f287b271b7c33f5f9995c86b92f902e24d7dc17116b89b92f6115b7dfdc57e1f875735f4d8248bdb96f416cc0dbdcb7241e1068ee5b13074836f76ddee8db92382830f75b90115045fa6266cb26d3918374924626907ce242bc95dfd3bb636f207ecdc2f1492405dfc2c864321eb97521c13832099fc35f43e5296f29f84c415c53f19e8c338723f4386cf9d842b04dc2d1377106bc35c3e5f59c00330f7effcbf7510a953ca49e853c718ebbe06c03f1273d5ff3ff36acd76bd8b731a62b9c2761cb478c49f83d05ebd024ec4fc4b12c92fa5f5ae8f2d65b5f943d57c1918ff7248517137ece1fd70ae7ef6df8f1d8cf248371fe787c9fac682c19e1a6603f5981e3bc4c50341e8c6b9384f34c6f6fc374c691ff9f1eba29eb918f9001a42b5ed394ab0be2f91757179c9f8b1c75459edec499872383719dfb92fe642889c2bb9719a752d1f2bfe60c533cfdefbfff018908d6aa656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c61677320323632313438202f466f6e7442426f78205b202d3931332e30383539202d3237302e3939363120323036302e35343720313035362e313532205d202f466f6e7446696c6532203420302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d426f6c64202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d5620313635202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a362030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d426f6c64202f4669727374436861722030202f466f6e7444657363726970746f72203520302052202f4c6173744368617220313237202f4e616d65202f46312b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203320302052202f54797065202f466f6e74202f576964746873205b2030203537332e3733303520302030203020302030203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234392e30323334203237312e39373237203332302e38303038203539362e31393134203537332e37333035203733382e32383132203635362e3235203136322e31303934200a20203335312e30373432203335322e35333931203435332e36313333203534352e38393834203234342e36323839203338382e31383336203239312e30313536203337342e30323334203537332e37333035203537332e37333035200a20203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203537332e37333035203238322e32323636203236322e323037200a20203530392e32373733203537322e32363536203531362e36303136203439382e30343639203839352e30313935203637332e33333938203633382e31383336203635342e37383532203635302e33393036203536322e35200a20203534382e33333938203638312e31353233203730372e30333132203239312e39393232203535382e35393338203633352e32353339203534312e35303339203837352e39373636203730362e353433203639302e34323937200a20203634352e35303738203639302e34323937203633382e31383336203631342e37343631203631382e36353233203635382e32303331203635332e3830383620383735203633352e37343232203631382e36353233200a20203630362e34343533203237382e33323033203432322e33363333203237382e33323033203433372e35203434362e37373733203333312e30353437203533362e31333238203536322e39383833203532312e39373237200a20203536332e39363438203534302e35323733203335382e33393834203537312e32383931203536302e30353836203236352e31333637203236302e32353339203533342e31373937203236352e31333637203836352e37323237200a20203536302e30353836203536352e34323937203536322e39383833203536342e39343134203336352e32333434203531342e36343834203333372e38393036203536302e30353836203530352e38353934203733342e38363333200a20203530392e32373733203530322e34343134203530392e32373733203333302e35363634203235332e343138203333302e35363634203634382e39323538203434332e33353934205d0a3e3e0a656e646f626a0a372030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e677468203639350a3e3e0a73747265616d0a789c75d5db8ada5014c6f17b9f22972da568f63a4d4184390973d1039dbe8013e354189310f562debefbcb27339bd20abafe6aa23fd8176b7efb70f7d0ed4fd5fcc7d8378feda9daedbbedd81efbf3d8b4d553fbbcef6675aab6fbe6747937bd3687cd309be79b1f5f8fa7f6f0d0edfad97259cd7fe62f8fa7f1b5fa703d3d3efdec9ffa53ff397f7e7ed98c1f67f3efe3b61df7ddf3ffaf783c0fc34b7b68bb53b598ad56d5b6dde5bffaba19be6d0e6d35ffe76def17fd7a1dda2a4def6b8a9b7edb1e874dd38e9beeb99d2d178b55b58cf56ad676dbbfbeabd315ef79da35bf37e3e5da457eac72d753df043a4dbdbe45cbd4f78a567eee689bfa6e8df6dc69713d5d1fc56f5e15fda5e8eba26f8abe2dfaaee8fba2d7ef5d17feba2e3a152d456bd156b4175df8ebc25f17febaf0d785bf2efc75e1af0b7f5df813fd696afaf3c84d7f1eb9e9cf2337fd096791e8cf2337fd09e792e84f38c7447f1eb9e9cf2337fd79e4a63f8fdcf4279c63a23f8fdcf4e7919bfe847317fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe017fa057ea15fe057fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe157fa157ea55fe137fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe037fa0d7ea3dfe077fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe177fa1d7ea7dfe10ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea03fe00ffa03fea0ffb2212e9b00bb023bef6d0f35e771cc2b6a5a8cd3e2c1cad977eddbee1cfa0177e1f9072a8aa446656e6473747265616d0a656e646f626a0a382030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e6774682036393530202f4c656e6774683120393339320a3e3e0a73747265616d0a789c957a07585447d7f099b9f7eed265772931b12d65b1a26159507c5562372a6289bd80a2224a51141150512220a2624714916854d01820af46d0d8a288b1c46e6cd11835892dc61684bdc377e6ee6234ffff7ccff3b1cebdd3ce99d3e7cc5c8100801da48200cd060c6eeb97f763594becd985256c4274789c5db97d1a0071c0e23679da9c49f7e697fd17807a0134da1139313c826e57df0668721ae70744628773917d32405311db5e91d13313b776683e02dbcd117ef3b4d809e1495fc6fb0134abc2f10bd1e18971904d8c00fa8dd86e16131e3db1b363d46c6c1fc0352ec4c5c6cfac8b86084495c3c7411417931c9000a43c09a14853cb5b380f93284ee0c5f27707685d28e8e76355cfdbbd060ce805c100757536e3e5cb0036e369ab66400af89818249528d8057c12200a020750113ba5968a3d14c7445c57056a65c6ffed6703b628617bc4e9084ed0009c41035ad0810bb8821bb8c307d0103e848fa011348626d01429d183077882177883017ca039b48096d00a5a431bf085b6d00e3e063f30823f98200002a13d748020e808ff814ed019ba209f9f4057e806dda107f4845ed01bfac0a7d017fa417f088101100a0361100c8621f0190c8561301c46c0481805a3610c8c85711006e1301e26a0dc27c224450612d781d01ce524a00c6c91930600468d5e634b05a2913444d093087a4cce239490fb442bef200ef7a8c0eaa4929a502949fe828e95c7ca29928d43ad334d94c7d2b15cd2abe9343247e883f840e71fe0e7e6eaa2f230ac0e8aebd8312e885e6bfbc9276d7dbb74a9ab83c5758f855b522535207d801a980c395c93108dfd0f95fe3ed6fe02a57f74dd63d1a4f40fb3f6e72a9acdc6fe289516a5087a4f4d4080515952e5ead284e2dbd3c3e013e8e666f40b30f9fb52937f6020560c9e1e02e9be8f5cdfbde57270f0942553aeed18f48da1a5477acf5993a664477af4d2470ffa4910475fbbb5f5aba8b9e3bbf7983c392d7ce7b6d68d36b8054cfeb45764e4a249a1ed6704f48d98c4ee2b348c431a1a4bc750bbe08d4b82e069329ab068c1e8e7aec6e5546abdabf2e3a4048a8d13921eb14b525959d937b6a4c5ef51192e53e3f22ad4643e4b25a92c55fc6ee38c48bb26a42169989239976889ae69a1e7e1aab999293f9ef0e00e5158f792a4287a438d11c15310fcad7c23bf648ae3762715f2d9a1832920502aa97d24bad67cd5a673e736ad3a7706c5a1168b3aeaa54227e15a42788d51e20fe2d624762971c28794c836902799fcc1e7a3ef8a1771bd8fd08e41afd30b9e3a4f13beb118055e8cae9e4a21d8497787b2ead0e5a1cf887d77269326037306129b81cb079e7ad0e34e6d28bb446c7ab06a92c72691bc2c12be846c6661bc2c6105596c12f522e1a0c834a6ae9da8556d441f01e2a252bb7a9a0c0693d1c5a24a830f36fc03024d46573737574fae51d4b89be8266acf97aec97b51b1677cfaaab4cddf5d38f2e5da1dfbf7a526ce9b9d40928f9039bb4fea0e1d743e75af68f6fca9a3d28cffa9dcbded47971b37dd9e9c49ff6ac1e47149a987b85f4ca97b24a549c7d1233e44df6d8d7ec86d994b1845dcec2d1926cbbadec487086f875103ff1a9fb2392bbb60137b58b864c0a0d09001034307082be50e91f4c433656049f6661c1818828303c4dc94d2d294fe49a5a5493d62a27bf6ef191bdbb34fedb2aee20c73d7e4d2d2e410fee81913dd2ba45774742f94930093d0f65ea0ed354149f9a3767c540a09281c454416b350ab490052a576272eee8101161750099cca40a256a944d7b0be3f445c37e7cfed3ba2eacbc2f26923a349f7eedb92cf99b7244cedda65f490e1236767af583d87e5b79cf6717cb7eebfff77e137c3476e1a5afcedb7295356741bc8521616d4ed78234e19b3aa9fef677d3a86cf329f8bca8b25454d07a4735d468a1ec0147b039d2b1a0f735d405410c372c8cf8aaed3594bba5635955bb3ce59ab0d7457518db3163d87d2f46df7c6f924fcf24b82cfb87bdb6828f12065446b4a1ac102d92cf639f30b8bf3470729b5d88c0fe209443cced870a654ed13a0d5f8531e01b45a1ab8edfe589f5977e336f7f2197b7f1bedc96eb210f6d43f6e04b94496c8644e75d074137bca06209e4674bc30542ac5b80e3a9d77a02418056f7749a716840527d985b6c4d736d78eb4f465678ea794efa1c788cbc8b5b16438fb2276fd28f6d718d28cfd66a12704568afee25edc2580e8359e1a74180d0658d19f4595b329645d39594bc7312339b39b14b1611698c6ec1631c14ddc5fc09b6bce07ad9c98460f9e1226dc5c33ea54f73ee9d95bf93c036d4a9de8b77c7f23ae7a1375621fd06f732d313107e343025ce0de1df83606e774e431b8e37825040707f379baba3441a3c41120c493081ab9b0808649256f2eaada70bf8f47dbb247dbe27ec025eae9410593b3b69956e7a358905aa3187aa068fff7a5b3b5620df9a25aacc8ce58b8942eff3c6331a1312c8fdd232e64d82b3291e8d82b566cf3fa74e55376f5e54f97ffc4f577e222d7a47db8fb0041f148266f7aad9c2da11a695f4d6ff17ce6f62a8b4c7063118d48c7075c267a13a9b760f47cad62e0544d44a3b917799af4d9a2392b73ca9fff71f68f4df12c2937771135647d31686aeeb685fb88cd95af53993c978db0c66ca106711ab061322246670bc27a8fc1b8e2227a7a78599dd9d9e04932329767b38495e57fff70fc4574e28a28567dfc207b56be2675feea1d4be9865cb22c8a40c68ced0fcf9f1ab8cfd8f6d884d33f5f3c1a9f954e9c1758e2ae09f91888f2b6532c8b18351833b95904ea356a13cd3e7eea54b91c798154ba9343c25fe6a05cb69b0ccaa5a75a707af35017be08db081b3e3adc4a04a4548bac238d3e466b584416c884d57de823b9ac75cca2937fdcfba394319712cf976939ebb2c784d13d067a79279bd985fd7dfb3c7b72e2746d59eee2fd7e0a6d8b943dac0c33172f1e7111ad816204d37ae98dae1e2a959acbc54d72f96721b5d8f8b75bf9e726c7135fd2d0f9e8d529f6338faf281f2e7b7c159dba746146f8a6a6e4c68fecce764232869d21f35ee5675e4b49cbbed5e9e8d9fd2b179e9d3958f10f100dc813d7bf2b1aa0de241ae42fbfa723cd8fa592c89a7dd207b94a8c9b8eb435405db9610ed59a532736f3fa7784737313fc0dca2e8014eaea778466016203b4bb44f62a2d2e7cfa8b8afd2f66864f4fbf91793d3d3d263a43bf2165fe9a3584ae26595557ae5425ed6fd776d7d443e7ce1d9ab6b36dbb03b46df4d28cf8e99999f299a4bcbca479d9d95c4e11754ca8566cd15b91934af434f90504042a6117e9e106a975f5b6388635d0567fbc943d797debea6752d017e372f60dbf7f7bdb9931b247daa2711bbc8a62172c15fc97b1db2f56e767dd9ed76368ceedd9e788cf2ef67c55d8c24b3386f43971e97b9eff2c429f9e26f6407b757bc5f31fb7bad7423cf6b7c0783104fb7db0e767211e65e9c2d37acc0f8f0949e2a75cb6dec484e2958424f359c14fcea171c748f20a92748cd5c916bbcc25cb85ebc28f2869b5259af0225c371f14ba62f9b1b09085171622ce0c382edc12fb719c3ac46842d50a43cdc574ad1c25f663e92bd9a243444d2c497bdfba97c26c94933bcf8a88274aa8de6bd59e6fb3b477f316dab482848ced161913393c8b94d3275f1d3abfa9e2687b5340fbf601a6f6246f454e788f94499313c745161d3e5d927e79176bf44f5243613ceba8ba26adc32c1adb04b5d10c745aad97114f004e68cc3e7c89402dd78ebba05294a3053d0e52d0639d58ba02759c40f1af9ee7c7e0e612ae75b84a66d7920564b9461a5c9a73c07fdae655d95af7ba0dd352da1b1d477f3c274dad6127d956769c6535d09201a4cbf03d9de41ac781c38d339b13dff6c1d1856c759bd6e415d98d9bd4d7d5cc8e0d4d7e5e505cfcfc38cac9d4a5957c65e5d0c7456416d9c1dab3952c8b85b6f4a21b97e68d8eb225af1bdfe17c35c684a409fa881aa306188991780a7a0153b0c6b455116d53b9442ec83a469efecd73723297a5d18fe876c5678ad0b73211ce09bda6a9e2339e7a8dbede570856511dde0435c2bb03c44cf6e63aa3e4d69ddaf888e434f35de29192cb9e938045ab5805e9b438976c3dfd9354527e6a627e2b8f83f405f34b89b92d99739296ca2f97727b4b441ffd09f5fd11368c2ad063166c7246d982bba701854a313742e107881f1c76632f590d632705d29138fd4decdc0ebbe5161da9da7b74df3af2e38fec31994ada6c247e64067b7635b794ddfb7dd555767e179705e7e904f2648be72c7e5269061a575c43d06024c458453d8bc846d2944c601bd8f99327ff78fcf8aa54c296b363c3d8319623696b9790667f8ea8255a4e2fc7d51371d92b985cf5d65224ac927d69829c456f4a259b58eb7cd99c0ff5f3db2a6bbf33bf4848973bd2f1f2263eb7c12679ae65bf4a4259dc425970b96b1453d428b210adb2505b641188098178abc58397ec352b26edc88735446874c4257ffbc983e4defe0d598dd9d7f4b2fce83fb9249af49a4e7a9018f3d1846276ff45a299ddefa3273d375ae8926c2c7c204db89bf0139c5123f6963d8e1ca13f1fa685f238a9445e4667d48472dabec547a275cfc7d924f188729c2be16326dc134f63959f2a8c9a77b73f93e07098c95527997c644dc28cf578aa78f3d3fd7357b352572eb3d2205969206a85063454223695e5322422e377f9188da4dbca990e29f1a367e5b9e68bf5326d847092b2af73aa1b99971ec9cf478a9e58c75583141bc6fcc4887875b849e8387e611eb9597d58c7f42b9987ee70357114b7d484d2f634bc76b2b841ce97ab10ca4297ad4567c82b67d788075bdba3b227527587f32d4ea8c5d56af3c449ca39a7eeb164877a7354acd899c7074571184ad44af683e6868ad36a243b76149526b37da42711880de9221c3ab7ff9babd7be39708616b37d2c8b2490dea3492f321bedef901d11890b7bcccc63d1f01f61e45459e22ee7ff88920fe82cda4013e15987d53b31e5883a421b5613357b53cd7690e1c5ab5717d38ef271a4fce8c507f4aa5cb92925aec4822ba6ce4e5221ed5a68865cabbddf5a1d12cf1324ddfb0ca816b233bd43dfe3203db14b3d0ff3125f6adfe320f2023b339496ff2f7cfca0e8c99d5b80be9e13951ae7d4f32298d10b8b8f90bbaf88edaa8564a87933f1d990bf6e3b0d91cba4923b97334ff9c96b1d24ad7cad60fabcf58a1f0d443f8a479ef84eeb6ff0c2ddd5cbe807ff9cf7dcad49dadb93a1509ac1426b49833baf89fde14d5bf256e797cabfb3870fd2e52d87af67afdb42e22212e71fdf517c973d2f4eda9c3171d41cbf5ee78bcb2e451c5fb12673aeb2266643e23a25de82cec47ddc53e3274e64ad0f4ada4d9b6a9e4a5aeb9d4331ced1bce32768bd564f7978981dbb749b9d3f54be36779f5462f679fdead56be19ad967e7962d3b2d393eae215bf31eb468ee2ab27c7fa7fce03cc92785167fac0d15159fec843ef004e76a2d737dd41c40e71e8850ee813ad513b6f96b76c9dd9d9dfc9a151c7ed0b839d11792862d9afea258b7776c6ced0d24a1d191af846ab34d69a5f02bc789e759f1acc55f6da991a3e5ff88818c25637f61fee4eaaf6c3d5bff2bb9cafcd1612f505fb9adaca71de413f4363d8ff0181fc403086fc3f3002484c791c7248924df607647981dc278d31be638f90e6d26e4e07c3cda8849163fe432257a9e624408afcd7784e0da5b4213146d76ed9cfc1c71a1257eae6255d45e956ac946d069510bd4fed02196a94acd7d9398abde87735ae0d9a583258e4948025d2c6f2ea16173556dde5c5470d8b12af2b90507ae8991d6a8b123492cfdb0f47b6e75ef5c5526ce09a6d704578b1e74cace2a049356a9a4e5ae8387e83574af16e457d618e7897591c27a6557054ebab0de3c154f5a043a88d7c97595d24f7428c186470a189e73d9756250fc42b9cb1243f06cde1c210df547732fa3f1edf945c97f342eeeaede3c5df444a771135a686dfc37466cab2236b7bf8d9f3e6541f9c36325770dcc216255935dac2ad2a76fe0808a8cdd7b8686c54fee3ef3f47ff7b20fd70e775e16d1e9b6ea68ffa97c5d6e9f7aa4ab01b7342597f751f3a0ac9c18083fb7b9d55f5088fa9b27cfc4da1557c4549ebec15a4d9ce7e9951ab1366d2ed53c61552be6aa403ebe989dab26d9e1bd588bdee37f2b742d7ca4c8770cf2f60479c31538e946ce9b7260e01996b2cda954b8e7bbb9d1ce13d6a84bd4e65d2f9f3c7979f0215617c7ce5860f25ff079c2e815d748d7eb2daf93aebf6c8fc89e5936b6e5b8b278a49f9fcdfe52e8ff48b9d140cc3e0a6677beb328d7161a457e422fdbd8ca830fe9a32387a22be4e6996b770d19bc73dde29999c4ff8fc6d5a45d2af5ab01aa29fc2d9f3ccf7b54c865c3e97e8174bba156c09b530d487580221acbfd1c6683fcc2ce643008f74d4737df657f65fc94f4fb65d94b2c5a3d3ed3c88ec4e4ea686375ec77a10b88e17ecbd23769ecfcaf83d79c0fed46376f5eeb34ed0058fd969e52b9820bcf7ed141f895205f45b90f54bb1a69c683f29d3be9775b3b75b36b19542e3c1076998708bb96cdd9b5d7799dedf1444e6b38fb4c788eb47e88d93d10e52a5351db3fa2760fe4f1a75e248a4c68f3212ffb842716a76d8c39f2fd83fb9527626c77d4016b9eb1b66490674af8ba4cf6d9a0a89895ab968d5b40da3f7145296527d6debafa483850f8db66f2a4db082e270298d4097750073cee708bb1da8f9b3bd6fc0d346444a64f7979f2b182fda42256280beb6fae455b295f5376410ea027e64f53ec7f19c24ec1f86dafdcecbc93eb7324cbeaaf28ab2aa4114a26dfa9d3cbda4a3148d953ea0eb2be64a402ebfe2f58a3c659efa18822707efdf14057c1ee773611ef7649e23bc87ab0d39a35b64bc0ca8fe8a8e2df00dee6283c8612c1c816cfaaa8984042efb291e42a793d87a5a9c01c964022582779b102bb111f43ad7ece63ddd00a15d4f0a88163885d350775d48ccb49c1ebae88c972c65184e569911f4aadf3de6e1525d2ac53915b5a057c356bf7771573a3e252edcae70965ebcdbf8941095983478584559c913bd09399e18bc661ae54357f2ac05b7de03aefe8c3fddffaf85a955cf58e42c4a08c0defe943b943471cca7d8ece1f6976777501ee01c677cfabaea3311fa8243602fbfbd77beceff2f51bd6e591bcbcf5eb69f347a4233bf59bfe11ab24418f0a1fff51f861c19f7f1628318785894d11b7e2b392874f3d81e8552e944ba63ee2d0e4ef675414dbce3871e6fa0dc6760cf9ac68ed92252e73e5bfa5ebb39760a871c5c02354ae916b563db6041b8c072c4c78568f9b6be05d07782f1e3cab88dd5f75ffdea9c37136f2c5256bbf1c366c4bee1231a8c640c544abb52f8896af163e5e4175cbfefcc222579a8bb81ddfd31fbf7becb4a76bf97fc5113bfc9b9016c2c68d32884129394ebb6ca0fece5f3880705e4a6ee2f3f62ac2929c587313cb6db01254046158fe9e2b37f61ebd5e9e101d1f3166dd89efef7f77f55e85eacba1d31349d38ee39a792fcd483d5099dd6d7644421f8f362b172d2fbb991e3f6c38ae655bf7980e933e0157b45d05258f261acbf591c23d1dd62574f2cacacaf21f7ee8ddd6d3df65de165ab08ca78dcbe4b0c1beca7d80f2bd059d4b638da886fa8c2510df426b31ea42c1b1f2e47ee7fb544c9d7fe0275a21775f39215f70a9ad44583ddade7e84fd275f11f6b3e4a52cf120d1110731887badf97ba1135fa7156aff22ce75b0cc55b2159d91e8a48bac722d7b5307eb5865f965f31a02e739a060349f41e09f84e6e6134207846f896b9d42787e67ca01f9aecc9313bb27cfaeb14d24fa4a4dcd55328d1588412c8164c90fe59b642d8ba25ed4cda21737d65728417867a443a5567bf8f8b8f3833d128dc858d8d1a61ddb10bfb1511ecdd9bc1f4883dacaedac01715e2bf68f88117dcd5704feb90146200ddf208ef7f29570c1246fa3b3cddbe810a1707d9af997dc4ca1a165cd60b69216a83a295e65f2e3db49a0bbb2fba9f927013734260376065fca3ded337be4f6ed2367fb9ccea54d573cff61d39ba019de87922bef8f1cfefbb1e483def14135f9552f159c2578f8eef1ce39adc71aa9e44d57d5413ee682ebc55bd623ae1eae966b62ee5c817c1de58b17f7baf84bebcef8248cdabb17173cb38e96e082f93541f1de07934f3c1a34e8f189e443de3382de6c3afd8ce34c23abc43f054f7ec74a022d1fce2cfb899adb7513cacfeec372f72c1fb628c438d4afdfd0c23dcb86a6afebd3a2ff38c196e4ddead9bdadffb4b134ff42afcf3d13b8cf4e14ffa27f4a95ff6ffcf67ea73ef1edf5ced76f3f588db286ef16d6b7f2ed967a0e296db45818d7e03fafa0a1e28170eccf574efc7db9ffd6c0eadbf265e7d136f1d8b47dfbc118e1d4d318daa1c6b9fa76ed6be751d6afc0fffc450ad9fc1b28a27787d5e214582c8e84683107468b47215b9c0fe38819c79ca190e6e0d813988d7d31d24d9822d6c044320922e977904e4f828f30031a895910425641631a0006da087284fea0c3f9f158766219cbf1613161c9c3b2084b0896382c11e4192c22a5d042d4406f310272c5b6902154415f755b182fb587c6a2198a2413244ac1502466639986ed784892f640116d03df8a51609224ec1f00452a3e17fba505305b7250de31e2531c3b0c03c54af093da41b6f401345637844e920841e25968209e8261b429ac12fa400b7cdb09c32158d808229d83392e97c93c94473b1823a6210f9d610cad824ed8172e46c252f21c96918775074527a5be512dc212712a2c55e4c8e1b2611cdd8b6d3dbe37812d97b37007039900ad846a68299c04377c8fa07b2098bc84127cbb48d3214d18011351352df1d7193e85a1301eb6c24dfc99890b0921d9e42ef5a7dd6924cda625f407fa337d2c80e02c040b438479c23ee18aa81283c521629e7845bc2b3e9544e903c9579a245d909eaa0caae1aa79aab5aa5daabbaa1ab58dda4b1dac0e55c7a933d587d50f6cbc6c426db26c36da1cb0b96063b66d64eb6fdbcf76ac6d8c6daaed6adbcdb625b68fed9ad8f5b34bb2db6d77cedec9be9d7d887d82fd6afb2fecafd8573b181c86382c74d8e470c9e1b5a38b634bc74f1da31cb31db73a9e75bce9a472f2751a62b14b88843b9881862afff3e0dd3f9562bd4eb01bfd9e88187ff8b70f6b9d604c1d6bad539c1365ad0be00f89d6baf8ce1c090cb0cb5a574123b860adab21189e5aeb36e0407cad755b3090206bdd1e5c4898b5eef04edd11469399d6ba130c21e7a01bc4421ccc8119300526235f3331abf053fe37c3c758eb85a3b1d83f0d75d90cfa400c4c005fac7d823dd3f03de82d54bcd29a88ef89882b019f11387310428fc732130b1f9d0cb3102e1c67bc8b39e8bd79cdfe3533c84a4f20da10c71d8f6bc622259c4e5fec37427be8f896eac0f770b5f917aef7d799a2501d8e65268e852bffb7225a993715fb6261d2bf24e0fb5eab1bf23d43c131139fe10a4516fc9c4a2e114ee5fbf013b01e0dfd70fe046cc728d28a40b859588f50e0382d918ab43f41bd84e33c4beb7d98d6d8f3ff93463b451733113208dae26fb6f2f3453cffe0f2c5f93390a2b648d3bb38e3b1a71feab81bf48010188ccf36569c4ae6ccffeaa22cf1f6df7fff030e016b4e656e6473747265616d0a656e646f626a0a392030206f626a0a3c3c0a2f417363656e7420313034372e383532202f436170486569676874203731302e39333735202f44657363656e74202d3237302e39393631202f466c6167732034202f466f6e7442426f78205b202d3839312e31313333202d3237302e3939363120323034342e39323220313035362e313532205d202f466f6e7446696c6532203820302052200a20202f466f6e744e616d65202f4141414141412b526f626f746f2d526567756c6172202f4974616c6963416e676c652030202f4d697373696e675769647468203434332e33353934202f5374656d56203837202f54797065202f466f6e7444657363726970746f720a3e3e0a656e646f626a0a31302030206f626a0a3c3c0a2f42617365466f6e74202f4141414141412b526f626f746f2d526567756c6172202f4669727374436861722030202f466f6e7444657363726970746f72203920302052202f4c6173744368617220313237202f4e616d65202f46322b30202f53756274797065202f5472756554797065200a20202f546f556e69636f6465203720302052202f54797065202f466f6e74202f576964746873205b2030203236312e32333035203535312e32363935203534332e39343533203537302e33313235203539342e37323636203536322e30313137203020302030200a202030203020302030203020302030203020302030200a202030203020302030203020302030203020302030200a2020302030203234382e30343639203235372e38313235203332302e33313235203631352e37323237203536322e30313137203733322e34323139203632322e30373033203137342e38303437200a20203334322e32383532203334382e31343435203433302e36363431203536372e33383238203139362e37373733203237362e33363732203236332e36373139203431322e35393737203536322e30313137203536322e30313137200a20203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203536322e30313137203234322e31383735203231312e34323538200a20203530382e33303038203534382e38323831203532322e39343932203437322e36353632203839372e39343932203635322e33343338203632332e30343639203635302e38373839203635362e3235203536382e33353934200a20203535322e37333434203638312e31353233203731332e33373839203237312e39373237203535312e37353738203632372e34343134203533382e35373432203837332e30343639203731332e33373839203638372e39383833200a20203633302e38353934203638372e39383833203631362e32313039203539332e3735203539362e36373937203634382e34333735203633362e37313838203838372e323037203632362e39353331203630302e35383539200a20203539392e31323131203236352e31333637203431302e36343435203236352e31333637203431372e39363838203435312e31373139203330392e303832203534332e39343533203536312e35323334203532332e34333735200a20203536332e39363438203533302e32373334203334372e36353632203536312e35323334203535302e37383132203234332e31363431203233392e32353738203530362e38333539203234332e31363431203837362e39353331200a20203535322e32343631203537302e33313235203536312e35323334203536382e33353934203333382e38363732203531362e31313333203332372e31343834203535312e32363935203438342e333735203735312e34363438200a20203439362e30393338203437332e31343435203439362e30393338203333382e33373839203234342e31343036203333382e33373839203638302e31373538203434332e33353934205d0a3e3e0a656e646f626a0a31312030206f626a0a3c3c0a2f4c616e672028646529202f506167654d6f6465202f5573654e6f6e65202f506167657320313320302052202f54797065202f436174616c6f670a3e3e0a656e646f626a0a31322030206f626a0a3c3c0a2f417574686f7220284e6f72646c6963687420486f7374696e6720476d624829202f4372656174696f6e446174652028443a32303236313132333030303030302b30302730302729202f43726561746f7220284b756e64656e63656e74657229202f4b6579776f726473202829202f4d6f64446174652028443a32303236313132333030303030302b30302730302729202f50726f647563657220284b756e64656e63656e74657229200a20202f5375626a65637420284d757374657268616e64656c20476d624829202f5469746c652028526563686e756e672052452d323032362d303030303229202f54726170706564202f46616c73650a3e3e0a656e646f626a0a31332030206f626a0a3c3c0a2f436f756e742031202f4b696473205b203220302052205d202f54797065202f50616765730a3e3e0a656e646f626a0a31342030206f626a0a3c3c0a2f46696c746572205b202f466c6174654465636f6465205d202f4c656e67746820313532390a3e3e0a73747265616d0a789cad57cb8e2c350cddd757640d2224b16327d2880512b006e607667a6ab84273af041b7e9fe354baba1efde432dd93ae72959de363c771a20bf8c4361e3ebbe1afc1875a0255e789635471be4ebf7fff317815d5a8ede5efc2f14e832f22919dd6ea494384a1213b2aeeb36397c41587875170736857ed9b30aabd04193912576dc893e4937b1f7e6d5834e4529c17c60530e5ff8225d6090c20000deef062022878ec5276b19818020ad3ecb80394d4504dba0b44ac85290211e554e1c38358284d5852b52fee52721c0ddac11ed8a41047c734cd4b8d96fe4d5b76fe8f48b1633672802318174083d860fe8311c28888da8897384166bfd97d3469a30ca3bd6f0e9836374b8460b3ce583d425812fec5fdf6cbe0c9fd337c4112f8a8048f33b34f39192bd9e7184b9c451feef71bca9c02fce60a6d8a1ebaf124baad9d583c0859cd3dcb2eaacf3c8a3252b4680ba82227b49c6467d4eb5a3d07e8940ced4cc5e7927416dd9e9b357bc9b4d29e6577a833794969a5dd45178123e13d320e0c87e8452aadb48fb2a65e73463e0a2c54cd96915f06608b2d3ea91e910f99d813053dc93e2003ff055934cbe6398ce49c5782ea6b80e430cc32cadde6c752d66dcec6291f193f4298258713d459f63168b265240bcd99cbd9fa42d28dc2d6513663fd58ca268766e3b3cf7bb60ec3a7e1fd9b6d64781d568d9edbc48bc8cc328bcc8fcf4340e14061f031b431058b4fec1b418c1663a7983f64f7fc79f8fee7f82d1e184ef7fc3e3cf128ef9a84e52055488af20feef9cf937e4d3ed04a3fadf50bf44919daa368d30d9e9241a16c23871520734db1aad4a3d2ccf604349c4793c27a06dcabbc49e2924280b3fc2a516a421a4ff7280328e81488dab32a590e1dd5159a3a2a041e0be6e465f0ddc937cd0d4206b88209474084e113981569dd1a27248d597b62d3ab02a8d048d0acb01616e0369aa97854dea679686edb6ca32a461040744e0781ce2d424f54cc7dfcd96c6f21411f549a85dbe1212c1f945aa9ed6766a27422b2813763a3668b8652bb7ac3072edee6992dee6967befad0cd734e6f08a185517015fa27dd8f5cabc7eeb543ce2c51d9b0de81b212f6d39da9234a60a33422c922c68ef57e7cc23db61b7caf8dd116e8c738cd01b54576868f68f9153cc6c6223fc223578bd41ea704c2eab4b4442a62293cc0e7c6e4cc67206d7ca60d9feb0ccfac986455c3c2d9a44ce1461e6dec46f2359dec96a3d96075278d2b15789279a1f264cb19abc06a555bd89226102b2d42ed465bbc547b6b81c68a5ebf58a347bfba7cd16c8efa62a54283f6e2b152e29cd1332e95b007a15a6da0675408d11d7686cd787fe5b6586243d90731dece8389bcbd855e5b142b54ad96a34a600859328a5db88dacdb2de4c3998cbdb25caf6045f5b49cbd04d66aab718cea4af2ba89211a83a59b78996a3a50a5803dea8e52c119bd57bc4235cc8594ef290d683fe58a138fe1ea192011ddcdb9b2787706ec2c5ccd80787706649c14ceec5a5f970117c05ec90000f738809e3451e2c0f3d4a33c10ff4b44df1f7fac75c82fbaf010aae9b880e318fb1acfec33632b262cefb22f2b77e4e8ceec26471f4489de0d47e41d4a7d412955746ea325d6c423e2d8eba56d6828dfd29f6da7bd83e9ddb4dd0b8231a5321bdbc0a522bed2626f8b17f6366c355b764f44226b96a6a6bc3f6073aad61baf5e2e6a4b193da2175e4c1b4edd526dfb9a91b3db5e15c781d6a5e3696b8bad671f9b469a6844c38b18b536171d7c7bd6ba79932204a6f702070afa08d8dc6c541d1b184d7426cfa8f5df641b6253b70992565b8d99cfeefa31ddd1f9320e6605271db14a32cfaac7d2446de3e5a92001be20cfc7b9386d3a8a82b3f2d71d6ece5845f754eab46fcf679e73af053b4ff6f09f3f0aad1550e6743a38b01d702cb95a3f0398eda0b3dedc027c2b270f9f181d60d350990e3947c7fa84fd9456d092a5b6ac9093d49e733d6779e1a51e3b2b749cd2e610145bf459531ed20bacbc045b0ae38d63d5d1f64c4d5ff06f5c8579546b3ccd1a733e222444dc562cad517242690f4bff2b2a57e4b16b175b6bd0576bb753e86df77495214fed2ae22a4c4f9bf59f9e0737fc0b4d20697e656e6473747265616d0a656e646f626a0a787265660a302031350a303030303030303030302036353533352066200a30303030303030303631203030303030206e200a30303030303030313037203030303030206e200a30303030303030333132203030303030206e200a30303030303031303636203030303030206e200a30303030303037383631203030303030206e200a30303030303038313235203030303030206e200a30303030303039323535203030303030206e200a30303030303130303235203030303030206e200a30303030303137303635203030303030206e200a30303030303137333236203030303030206e200a30303030303138353034203030303030206e200a30303030303138353835203030303030206e200a30303030303138383537203030303030206e200a30303030303138393137203030303030206e200a747261696c65720a3c3c0a2f4944200a5b3c62373966623763386161333236333339343732363265323233396637363837643e3c62373966623763386161333236333339343732363265323233396637363837643e5d0a25205265706f72744c61622067656e6572617465642050444620646f63756d656e74202d2d2064696765737420286f70656e736f75726365290a0a2f496e666f203132203020520a2f526f6f74203131203020520a2f53697a652031350a3e3e0a7374617274787265660a32303532330a2525454f460a	2026-11-23 09:00:00+00	1	5
\.


--
-- Data for Name: invoice_payment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice_payment (invoice_id, version, content, created_at, account_id, id) FROM stdin;
1	1	{"amount_due":"119.00","amount_paid":"0.00","dunning_level":0,"method":"bank_transfer","state":"open","transfer":{"holder":"Nordlicht Hosting GmbH","iban":"DE89370400440532013000","remittance":"RE-2026-00001"},"version":1}	2026-11-23 09:00:00+00	1	1
2	1	{"amount_due":"23.69","amount_paid":"0.00","dunning_level":0,"method":"bank_transfer","state":"open","transfer":{"holder":"Nordlicht Hosting GmbH","iban":"DE89370400440532013000","remittance":"RE-2026-00002"},"version":1}	2026-11-23 09:00:00+00	1	2
1	2	{"amount_due":"119.00","amount_paid":"0.00","dunning_level":0,"method":"direct_debit","state":"open","version":2}	2026-11-23 09:00:00+00	1	3
3	1	{"amount_due":"0.00","amount_paid":"0.00","dunning_level":0,"method":"bank_transfer","state":"cancelled","transfer":{"holder":"Nordlicht Hosting GmbH","iban":"DE89370400440532013000","remittance":"ST-2026-00001"},"version":1}	2026-11-23 09:00:00+00	1	4
2	2	{"amount_due":"0.00","amount_paid":"0.00","dunning_level":0,"facts":["Cancelled by ST-2026-00001."],"method":"bank_transfer","state":"cancelled","version":2}	2026-11-23 09:00:00+00	1	5
\.


--
-- Data for Name: invoice_search; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice_search (invoice_id, account_id, words) FROM stdin;
1	1	'0' '00' '00001' '119' '2026' 'grosse' 're' 'wawi'
2	1	'0' '00002' '1' '2026' '23' '69' 'grosse' 're' 'wawi'
3	1	'0' '00001' '1' '2026' '23' '69' 'grosse' 'st' 'wawi'
\.


--
-- Data for Name: invoice_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invoice_snapshot (invoice_id, content, sha256, prev_sha256, account_id) FROM stdin;
1	{"buyer":{"address":{"city":"München","country":"DE","postcode":"80331","street":"Lindenweg 3"},"company":"Musterhandel GmbH","customer_number":"K-10042","email":"rechnung@musterhandel.example","name":"Erika Beispiel"},"currency":"EUR","due":"2026-12-07","issued":"2026-11-23","language":"de","lines":[{"base_quantity":"1","category":"S","id":"1","name":"Wawi Größe 0","net":"100.00","period":{"end":"2026-11-23","start":"2026-11-23"},"price":"100.00","quantity":"1","rate":"19","unit":"H87"}],"mode":"NET","number":"RE-2026-00001","seller":{"address":{"city":"Kiel","country":"DE","postcode":"24103","street":"Kai 1"},"iban":"DE89370400440532013000","managing_directors":["Jörn Beispiel"],"name":"Nordlicht Hosting GmbH","register_court":"Amtsgericht Kiel","register_number":"HRB 1234 KI","vat_id":"DE123456789"},"template_version":1,"totals":{"allowances":"0.00","charges":"0.00","due":"119.00","gross":"119.00","lines":"100.00","net":"100.00","prepaid":"0.00","rounding":"0.00","tax":"19.00"},"type":"380","vat":[{"basis":"100.00","category":"S","rate":"19","tax":"19.00"}]}	1980a0dcf9d85cb0a89783fc7dcbd1d4168968954d50624df6dbd4566e06974e		1
2	{"buyer":{"address":{"city":"München","country":"DE","postcode":"80331","street":"Lindenweg 3"},"company":"Musterhandel GmbH","customer_number":"K-10042","email":"rechnung@musterhandel.example","name":"Erika Beispiel"},"currency":"EUR","due":"2026-12-07","issued":"2026-11-23","language":"de","lines":[{"base_quantity":"1","category":"S","id":"1","name":"Wawi Größe 0","net":"19.90","period":{"end":"2026-11-23","start":"2026-11-23"},"price":"19.90","quantity":"1","rate":"19","unit":"H87"},{"base_quantity":"1","category":"S","id":"2","name":"Wawi Größe 1","net":"0.01","period":{"end":"2026-11-23","start":"2026-11-23"},"price":"0.01","quantity":"1","rate":"19","unit":"H87"}],"mode":"NET","number":"RE-2026-00002","seller":{"address":{"city":"Kiel","country":"DE","postcode":"24103","street":"Kai 1"},"iban":"DE89370400440532013000","managing_directors":["Jörn Beispiel"],"name":"Nordlicht Hosting GmbH","register_court":"Amtsgericht Kiel","register_number":"HRB 1234 KI","vat_id":"DE123456789"},"template_version":1,"totals":{"allowances":"0.00","charges":"0.00","due":"23.69","gross":"23.69","lines":"19.91","net":"19.91","prepaid":"0.00","rounding":"0.00","tax":"3.78"},"type":"380","vat":[{"basis":"19.91","category":"S","rate":"19","tax":"3.78"}]}	de4ae57caf107da4c913b6759e5fbfaa0ff77abe9b03bb04e867becbe0bf48df	1980a0dcf9d85cb0a89783fc7dcbd1d4168968954d50624df6dbd4566e06974e	1
3	{"buyer":{"address":{"city":"München","country":"DE","postcode":"80331","street":"Lindenweg 3"},"company":"Musterhandel GmbH","customer_number":"K-10042","email":"rechnung@musterhandel.example","name":"Erika Beispiel"},"currency":"EUR","issued":"2026-11-23","language":"de","lines":[{"base_quantity":"1","category":"S","id":"1","name":"Wawi Größe 0","net":"19.90","period":{"end":"2026-11-23","start":"2026-11-23"},"price":"19.90","quantity":"1","rate":"19","unit":"H87"},{"base_quantity":"1","category":"S","id":"2","name":"Wawi Größe 1","net":"0.01","period":{"end":"2026-11-23","start":"2026-11-23"},"price":"0.01","quantity":"1","rate":"19","unit":"H87"}],"mode":"NET","number":"ST-2026-00001","preceding":{"issued":"2026-11-23","number":"RE-2026-00002"},"seller":{"address":{"city":"Kiel","country":"DE","postcode":"24103","street":"Kai 1"},"iban":"DE89370400440532013000","managing_directors":["Jörn Beispiel"],"name":"Nordlicht Hosting GmbH","register_court":"Amtsgericht Kiel","register_number":"HRB 1234 KI","vat_id":"DE123456789"},"template_version":1,"terms":"Verrechnet mit Rechnung RE-2026-00002.","totals":{"allowances":"0.00","charges":"0.00","due":"23.69","gross":"23.69","lines":"19.91","net":"19.91","prepaid":"0.00","rounding":"0.00","tax":"3.78"},"type":"381","vat":[{"basis":"19.91","category":"S","rate":"19","tax":"3.78"}]}	be52f85ac797d87b15e596ae7e247f5ff12472970fb3e7a34d06e59f76f9378f		1
\.


--
-- Data for Name: key_device; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.key_device (mark, user_id, label, age, sign, state, created_at, revoked_at, id) FROM stdin;
\.


--
-- Data for Name: key_note; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.key_note (kind, version, note, at, expires_at, id) FROM stdin;
\.


--
-- Data for Name: mail_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mail_entry (at, direction, state, address, subject, text, message_id, user_id, ticket_id, outgoing_id, incoming_id, id, account_id) FROM stdin;
2026-11-23 09:00:00+00	out	sent	rechnung@musterhandel.example	Rechnung RE-2026-00001	Hallo,\n\nIhre Rechnung RE-2026-00001 vom 23.11.2026 über 119,00 € liegt bereit.\n\nSie können sie im Programm unter Abrechnung lesen und speichern.\n\nFreundliche Grüße\nKundencenter\n	<kc.1.9dd476d36e405460690f145f@portal.example>	\N	\N	1	\N	1	1
2026-11-23 09:00:00+00	out	sent	rechnung@musterhandel.example	Rechnung RE-2026-00002	Hallo,\n\nIhre Rechnung RE-2026-00002 vom 23.11.2026 über 23,69 € liegt bereit.\n\nSie können sie im Programm unter Abrechnung lesen und speichern.\n\nFreundliche Grüße\nKundencenter\n	<kc.2.166971e577c753a36de5eda9@portal.example>	\N	\N	2	\N	2	1
2026-11-23 09:00:00+00	out	sent	rechnung@musterhandel.example	Storno ST-2026-00001	Hallo,\n\neine Ihrer Rechnungen wurde durch ST-2026-00001 storniert.\n\nSie können beide Dokumente im Programm unter Abrechnung lesen.\n\nFreundliche Grüße\nKundencenter\n	<kc.3.3aa6c05072f8adc97825f11f@portal.example>	\N	\N	3	\N	3	1
\.


--
-- Data for Name: mail_setting; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mail_setting (value, smtp_sealed, imap_sealed, version, id) FROM stdin;
\.


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.membership (user_id, owner, rights, account_id, id) FROM stdin;
1	t		1	1
2	f	invoices	1	2
4	t		2	3
\.


--
-- Data for Name: notification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notification (account_id, kind, facts, at, read, user_id, id) FROM stdin;
1	invoice_issued	{"date": "23.11.2026", "amount": "119,00 €", "number": "RE-2026-00001", "account": "Musterhandel GmbH", "invoice_id": "1"}	2026-11-23 09:00:00+00	f	1	1
1	invoice_issued	{"date": "23.11.2026", "amount": "119,00 €", "number": "RE-2026-00001", "account": "Musterhandel GmbH", "invoice_id": "1"}	2026-11-23 09:00:00+00	f	2	2
1	invoice_issued	{"date": "23.11.2026", "amount": "23,69 €", "number": "RE-2026-00002", "account": "Musterhandel GmbH", "invoice_id": "2"}	2026-11-23 09:00:00+00	f	1	3
1	invoice_issued	{"date": "23.11.2026", "amount": "23,69 €", "number": "RE-2026-00002", "account": "Musterhandel GmbH", "invoice_id": "2"}	2026-11-23 09:00:00+00	f	2	4
1	invoice_cancelled	{"date": "23.11.2026", "amount": "-23,69 €", "number": "ST-2026-00001", "account": "Musterhandel GmbH", "invoice_id": "3"}	2026-11-23 09:00:00+00	f	1	5
1	invoice_cancelled	{"date": "23.11.2026", "amount": "-23,69 €", "number": "ST-2026-00001", "account": "Musterhandel GmbH", "invoice_id": "3"}	2026-11-23 09:00:00+00	f	2	6
\.


--
-- Data for Name: number_series; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.number_series (prefix, year, last, last_sha256) FROM stdin;
RE	2026	2	de4ae57caf107da4c913b6759e5fbfaa0ff77abe9b03bb04e867becbe0bf48df
ST	2026	1	be52f85ac797d87b15e596ae7e247f5ff12472970fb3e7a34d06e59f76f9378f
\.


--
-- Data for Name: one_time_token; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.one_time_token (purpose, hash, expires_at, used_at, tries, device_name, device_system, device_version, user_id, id) FROM stdin;
challenge	4207e9b8f606bf721aed3ea8d2b42b14435aa5dc2a59a3942abd2b634ffc4d0d	2026-11-23 09:05:00+00	2026-11-23 09:00:00+00	1				3	1
\.


--
-- Data for Name: outgoing_mail; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.outgoing_mail (user_id, account_id, recipient, language, template, facts, sealed, state, created_at, next_try_at, tries, sent_at, failure, id, ticket_id, in_reply_to) FROM stdin;
\N	1	rechnung@musterhandel.example	de	invoice_issued	{"account": "Musterhandel GmbH", "amount": "119,00 €", "date": "23.11.2026", "number": "RE-2026-00001"}	\N	sent	2026-11-23 09:00:00+00	2026-11-23 09:05:00+00	1	2026-11-23 09:00:00+00		1	\N	
\N	1	rechnung@musterhandel.example	de	invoice_issued	{"account": "Musterhandel GmbH", "amount": "23,69 €", "date": "23.11.2026", "number": "RE-2026-00002"}	\N	sent	2026-11-23 09:00:00+00	2026-11-23 09:05:00+00	1	2026-11-23 09:00:00+00		2	\N	
\N	1	rechnung@musterhandel.example	de	invoice_cancelled	{"account": "Musterhandel GmbH", "amount": "-23,69 €", "date": "23.11.2026", "number": "ST-2026-00001"}	\N	sent	2026-11-23 09:00:00+00	2026-11-23 09:05:00+00	1	2026-11-23 09:00:00+00		3	\N	
\N	3	neu@atelier.example	de	owner_invitation	{"account": "Ohne Zugang GmbH"}	\\x01c70209e0cd05ee5720edbcba260a4367fafc7a5ebadb67b81ebe63c6a82178c6c1fa1e77c65cb78bb721bdc2de4ce2e89d0715738ad4b736126132a0f8459269b02ac76cead91cfe0b4913adb1064ed5ebdd4d72c64fd8c5950520b81025143c24371f6d20f22742447dca77947f08	waiting	2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	0	\N		4	\N	
\.


--
-- Data for Name: portal_setting; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.portal_setting (key, value) FROM stdin;
seller	{"iban": "DE89370400440532013000", "name": "Nordlicht Hosting GmbH", "vat_id": "DE123456789", "address": {"city": "Kiel", "street": "Kai 1", "country": "DE", "postcode": "24103"}, "register_court": "Amtsgericht Kiel", "register_number": "HRB 1234 KI", "managing_directors": ["Jörn Beispiel"]}
billing	{"methods": ["bank_transfer", "direct_debit"]}
\.


--
-- Data for Name: presence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.presence (ticket_id, user_id, writing, at) FROM stdin;
\.


--
-- Data for Name: product; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.product (code, name, "group", description, addon, price_cents, currency, term, vat_bp, id) FROM stdin;
JTL-Wawi Hosting L-57975432	JTL-Wawi Hosting L	Hosting		f	8900	EUR	month	1900	1
\.


--
-- Data for Name: rate_limit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.rate_limit (scope, subject, window_start, count) FROM stdin;
login_user	25f8d2156f39878c21fbc055d12dce5658ed24dd2857c3fc4493e8dd698263d6	2026-11-23 09:00:00+00	0
known	07abd303c4c1420077c92e738983bf2e58e80a86423da16818eb37f7ec4f3150	2026-11-23 09:00:00+00	1
login_user	e5f9903bd73836664ecce7138884e6dd386bb830eae14b68e27f6ba3717bf6dc	2026-11-23 09:00:00+00	0
known	ba8c48029c69641b9095b84bb9b00009dae81fa3902ba2161770a2bad5ef0538	2026-11-23 09:00:00+00	1
login_user	a734762e1bdaee153fea84ff704ed54818e91b25325edf3addec3c1a42f285c9	2026-11-23 09:00:00+00	0
known	62e27a304b89d55a5f8a501356b29de2e8df504a0dc21a5a0a5c246d29c071da	2026-11-23 09:00:00+00	1
factor_5min	f6d504aeaf63bb5c5d0b1b4d464d3bb5b6e6a84835014617e6e87248429df81e	2026-11-23 09:00:00+00	0
factor_hour	42dab53ab549538eeb7a12add82a2f5695709fe79e691cdeba9710fae6710823	2026-11-23 09:00:00+00	0
factor_day	27ed5819f8986d87c281b757f317a59cd1670be2ec4ff5bd29ca3fc2688552ce	2026-11-23 09:00:00+00	0
factor_net	9238e9580d95cabfc78311a07b7e1e291b12dc2d55605afd7d0f5a86206441a3	2026-11-23 09:00:00+00	0
login_net	d93160060a68aa055f1828e7599c48c5d97fa9f763ee06ba7b813aae03311403	2026-11-23 09:00:00+00	0
login_user	a5adaa051cfb61368067afebe6418472f07b6bcc2df51cddbe121a978f2d0221	2026-11-23 09:00:00+00	0
login_all	6805e37a4a6bbe23131d1f0df9da90569073ed73ec854fdc2789640ab869edac	2026-11-23 09:00:00+00	0
known	15134bed58eeb903136488b37bc3a12177bb0f288c072113dce6236af3492948	2026-11-23 09:00:00+00	1
\.


--
-- Data for Name: recovery_code; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.recovery_code (prefix, hash, used_at, user_id, id) FROM stdin;
\.


--
-- Data for Name: retired_token; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.retired_token (hash, session_id, user_id) FROM stdin;
\.


--
-- Data for Name: sealed_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sealed_entry (mark, ticket_id, message_id, department_id, ticket_mark, user_id, name, sender, kind, size, sha256, blob_id, at, state, gone_at, ends_at, account_id, id) FROM stdin;
\.


--
-- Data for Name: sealed_retrieval; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sealed_retrieval (entry_id, user_id, device_id, name, at, what, reason, account_id, id) FROM stdin;
\.


--
-- Data for Name: sealed_slot; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sealed_slot (entry_id, slot, directory, version) FROM stdin;
\.


--
-- Data for Name: service; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.service (external_id, product_id, label, state, price_cents, term, vat_bp, started_on, next_due_on, ends_on, payment_method, account_id, id, included_minutes) FROM stdin;
JTL-Wawi Hosting L-57975432	1	musterhandel.example	active	8900	month	1900	2024-01-01	2026-12-01	\N		1	1	0
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (access_hash, access_until, refresh_hash, previous_hash, rotated_at, successor_used, idle_until, absolute_until, proved_at, device_name, device_system, device_version, first_seen, last_seen, ended_at, end_reason, user_id, id) FROM stdin;
7d6de7958846b775a8a6af9eacbe9ad28b92eb92ce7c5ef17b4596af77ffe701	2026-11-23 09:15:00+00	1a00536dfb0f5fe456ee2f3a7cd97cca1cef8ae74c695ce47afc8f519bd6e13d	\N	2026-11-23 09:00:00+00	t	2026-12-07 09:00:00+00	2027-02-21 09:00:00+00	2026-11-23 09:00:00+00				2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	\N		1	1
8b3f09ad4a54d10d75b3e9d77eea41896219e7ba0ffac4180d76d06109a27912	2026-11-23 09:15:00+00	7c6bb0d554824449c6933764405d5e3f3c3d51d9c347a5f67d7a4954977418b0	\N	2026-11-23 09:00:00+00	t	2026-12-07 09:00:00+00	2027-02-21 09:00:00+00	2026-11-23 09:00:00+00				2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	\N		2	2
1f2e19a38d2c70eb0e36ee9132b53be9d499325519c10656f42963003676d9f1	2026-11-23 09:15:00+00	adc4f01a7df0a9be73b1611f9bba9387005f85e2046ff590d71a09fee76f3caa	\N	2026-11-23 09:00:00+00	t	2026-11-23 21:00:00+00	2026-11-30 09:00:00+00	2026-11-23 09:00:00+00				2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	\N		3	3
629dd8b1ed2b9e8bac6f9a03b5368fde682a20d5eaec3e8f38a3563d804819dd	2026-11-23 09:15:00+00	3c25618bec9d1f90721d57d76a9674838f5396db5e4a374c18c2d4934bef6ec5	\N	2026-11-23 09:00:00+00	t	2026-12-07 09:00:00+00	2027-02-21 09:00:00+00	2026-11-23 09:00:00+00				2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	\N		4	4
\.


--
-- Data for Name: staff_invitation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staff_invitation (email, role, rights, departments, language, hash, created_at, expires_at, used_at, invited_by, id) FROM stdin;
\.


--
-- Data for Name: staff_member; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staff_member (role, rights, user_id, id, version) FROM stdin;
administration	accounts_edit audit catalogue customers domains invoices_issue orders payments_book reports settings staff tickets view_as	3	1	1
\.


--
-- Data for Name: ticket; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket (mark, number, department_id, service_id, subject, status, priority, emergency, emergency_state, opened_by, assignee_id, created_at, last_at, last_by, last_name, last_message_id, last_staff_message_id, messages, closed_at, rating, rating_words, merged_into_id, clocks, breaks_at, breaks, version, account_id, id, looks_at) FROM stdin;
\.


--
-- Data for Name: ticket_consent; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_consent (ticket_id, user_id, at, emergency, version, language, wording, amount_cents, currency, account_id, id) FROM stdin;
\.


--
-- Data for Name: ticket_message; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_message (ticket_id, kind, author, user_id, name, at, text, facts, origin, account_id, id) FROM stdin;
\.


--
-- Data for Name: ticket_note; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_note (ticket_id, user_id, name, at, text, id) FROM stdin;
\.


--
-- Data for Name: ticket_search; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_search (ticket_message_id, account_id, words) FROM stdin;
\.


--
-- Data for Name: ticket_seen; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_seen (user_id, ticket_id, message_id) FROM stdin;
\.


--
-- Data for Name: time_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.time_entry (ticket_id, user_id, name, at, minutes, billable, text, id) FROM stdin;
\.


--
-- Data for Name: upload; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.upload (key, blob_id, name, media_type, size, arrived, complete, created_at, user_id, id) FROM stdin;
\.


--
-- Data for Name: user; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public."user" (name, language, password_hash, password_changed_at, created_at, version, totp_seed, totp_since, totp_pending, totp_last_step, second_factor_failures, id) FROM stdin;
Erika Beispiel	de	$argon2id$v=19$m=8,t=1,p=1$qEkk1ho4O2QWfgaf8yV2UA$OLKjkyrH4s1/R5Fi1HrzXPLQjBxYboZDL5AnmhcS5YE	2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	1	\N	\N	\N	0	0	1
Erika Beispiel	de	$argon2id$v=19$m=8,t=1,p=1$CwS4T/GFzorCCcEsdwIpjA$cEIxrM4S/vuhAVGCn7uqSzCvqvGHM5CExu9zJpOtF0g	2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	1	\N	\N	\N	0	0	2
Erika Beispiel	de	$argon2id$v=19$m=8,t=1,p=1$HlyIf7xtUOyJgqrjYtXr3Q$VY/AnuAAnyvYJ9E0eBl3OuyBRa0fNtZRaERf6ZwTG40	2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	1	\N	\N	\N	0	0	4
Erika Beispiel	de	$argon2id$v=19$m=8,t=1,p=1$iE0TuAKTc18MfWzmC+RXaw$GTqs7bP1OOs3VfdPXyEQEvxh5a4WfmEG8CjpqJtBj00	2026-11-23 09:00:00+00	2026-11-23 09:00:00+00	1	\\x0138b4e652e44da7f2370d9e266bc9bc327c8a976820c051797869ffe98cc940e20ff51c4ee5bc8d869fcaa9bc53b3b505	2026-11-23 09:00:00+00	\N	59847480	0	3
\.


--
-- Data for Name: user_email; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.user_email (address, folded, main, confirmed_at, code_hash, code_expires_at, code_tries, user_id, id) FROM stdin;
erika@musterhandel.example	erika@musterhandel.example	t	2026-11-23 09:00:00+00	\N	\N	0	1	1
max@musterhandel.example	max@musterhandel.example	t	2026-11-23 09:00:00+00	\N	\N	0	2	2
staff@musterhandel.example	staff@musterhandel.example	t	2026-11-23 09:00:00+00	\N	\N	0	3	3
other@musterhandel.example	other@musterhandel.example	t	2026-11-23 09:00:00+00	\N	\N	0	4	4
\.


--
-- Name: account_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_id_seq', 3, true);


--
-- Name: attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attachment_id_seq', 1, false);


--
-- Name: audit_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_entry_id_seq', 10, true);


--
-- Name: blob_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.blob_id_seq', 1, false);


--
-- Name: canned_reply_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.canned_reply_id_seq', 1, false);


--
-- Name: charge_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.charge_item_id_seq', 1, false);


--
-- Name: department_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.department_id_seq', 1, false);


--
-- Name: escalation_rule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.escalation_rule_id_seq', 1, false);


--
-- Name: incoming_mail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.incoming_mail_id_seq', 1, false);


--
-- Name: invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.invitation_id_seq', 1, true);


--
-- Name: invoice_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.invoice_document_id_seq', 5, true);


--
-- Name: invoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.invoice_id_seq', 3, true);


--
-- Name: invoice_payment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.invoice_payment_id_seq', 5, true);


--
-- Name: key_device_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.key_device_id_seq', 1, false);


--
-- Name: key_note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.key_note_id_seq', 1, false);


--
-- Name: mail_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mail_entry_id_seq', 3, true);


--
-- Name: mail_setting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mail_setting_id_seq', 1, false);


--
-- Name: membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_id_seq', 3, true);


--
-- Name: notification_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notification_id_seq', 6, true);


--
-- Name: one_time_token_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.one_time_token_id_seq', 1, true);


--
-- Name: outgoing_mail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.outgoing_mail_id_seq', 4, true);


--
-- Name: product_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.product_id_seq', 1, true);


--
-- Name: recovery_code_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.recovery_code_id_seq', 1, false);


--
-- Name: sealed_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sealed_entry_id_seq', 1, false);


--
-- Name: sealed_retrieval_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sealed_retrieval_id_seq', 1, false);


--
-- Name: service_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.service_id_seq', 1, true);


--
-- Name: session_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.session_id_seq', 4, true);


--
-- Name: staff_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.staff_invitation_id_seq', 1, false);


--
-- Name: staff_member_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.staff_member_id_seq', 1, true);


--
-- Name: ticket_consent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ticket_consent_id_seq', 1, false);


--
-- Name: ticket_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ticket_id_seq', 1, false);


--
-- Name: ticket_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ticket_message_id_seq', 1, false);


--
-- Name: ticket_note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ticket_note_id_seq', 1, false);


--
-- Name: time_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.time_entry_id_seq', 1, false);


--
-- Name: upload_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.upload_id_seq', 1, false);


--
-- Name: user_email_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.user_email_id_seq', 4, true);


--
-- Name: user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.user_id_seq', 4, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: customer_search customer_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_search
    ADD CONSTRAINT customer_search_pkey PRIMARY KEY (row_id);


--
-- Name: invoice_search invoice_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_search
    ADD CONSTRAINT invoice_search_pkey PRIMARY KEY (invoice_id);


--
-- Name: account pk_account; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT pk_account PRIMARY KEY (id);


--
-- Name: attachment pk_attachment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT pk_attachment PRIMARY KEY (id);


--
-- Name: audit_entry pk_audit_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT pk_audit_entry PRIMARY KEY (id);


--
-- Name: audit_head pk_audit_head; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT pk_audit_head PRIMARY KEY (chain);


--
-- Name: blob pk_blob; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blob
    ADD CONSTRAINT pk_blob PRIMARY KEY (id);


--
-- Name: blob_piece pk_blob_piece; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blob_piece
    ADD CONSTRAINT pk_blob_piece PRIMARY KEY (blob_id, start);


--
-- Name: canned_reply pk_canned_reply; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.canned_reply
    ADD CONSTRAINT pk_canned_reply PRIMARY KEY (id);


--
-- Name: charge_item pk_charge_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item
    ADD CONSTRAINT pk_charge_item PRIMARY KEY (id);


--
-- Name: confirmed_email pk_confirmed_email; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.confirmed_email
    ADD CONSTRAINT pk_confirmed_email PRIMARY KEY (folded);


--
-- Name: department pk_department; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department
    ADD CONSTRAINT pk_department PRIMARY KEY (id);


--
-- Name: department_member pk_department_member; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department_member
    ADD CONSTRAINT pk_department_member PRIMARY KEY (department_id, user_id);


--
-- Name: escalation_fired pk_escalation_fired; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.escalation_fired
    ADD CONSTRAINT pk_escalation_fired PRIMARY KEY (ticket_id, rule_id, promise, round);


--
-- Name: escalation_rule pk_escalation_rule; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.escalation_rule
    ADD CONSTRAINT pk_escalation_rule PRIMARY KEY (id);


--
-- Name: idempotency_key pk_idempotency_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT pk_idempotency_key PRIMARY KEY (caller, operation, key);


--
-- Name: incoming_mail pk_incoming_mail; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT pk_incoming_mail PRIMARY KEY (id);


--
-- Name: invitation pk_invitation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT pk_invitation PRIMARY KEY (id);


--
-- Name: invoice pk_invoice; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT pk_invoice PRIMARY KEY (id);


--
-- Name: invoice_count pk_invoice_count; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_count
    ADD CONSTRAINT pk_invoice_count PRIMARY KEY (account_id, year, state);


--
-- Name: invoice_document pk_invoice_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_document
    ADD CONSTRAINT pk_invoice_document PRIMARY KEY (id);


--
-- Name: invoice_payment pk_invoice_payment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_payment
    ADD CONSTRAINT pk_invoice_payment PRIMARY KEY (id);


--
-- Name: invoice_snapshot pk_invoice_snapshot; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_snapshot
    ADD CONSTRAINT pk_invoice_snapshot PRIMARY KEY (invoice_id);


--
-- Name: key_device pk_key_device; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_device
    ADD CONSTRAINT pk_key_device PRIMARY KEY (id);


--
-- Name: key_note pk_key_note; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_note
    ADD CONSTRAINT pk_key_note PRIMARY KEY (id);


--
-- Name: mail_entry pk_mail_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT pk_mail_entry PRIMARY KEY (id);


--
-- Name: mail_setting pk_mail_setting; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_setting
    ADD CONSTRAINT pk_mail_setting PRIMARY KEY (id);


--
-- Name: membership pk_membership; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (id);


--
-- Name: notification pk_notification; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT pk_notification PRIMARY KEY (id);


--
-- Name: number_series pk_number_series; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.number_series
    ADD CONSTRAINT pk_number_series PRIMARY KEY (prefix, year);


--
-- Name: one_time_token pk_one_time_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_token
    ADD CONSTRAINT pk_one_time_token PRIMARY KEY (id);


--
-- Name: outgoing_mail pk_outgoing_mail; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing_mail
    ADD CONSTRAINT pk_outgoing_mail PRIMARY KEY (id);


--
-- Name: portal_setting pk_portal_setting; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.portal_setting
    ADD CONSTRAINT pk_portal_setting PRIMARY KEY (key);


--
-- Name: presence pk_presence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT pk_presence PRIMARY KEY (ticket_id, user_id);


--
-- Name: product pk_product; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT pk_product PRIMARY KEY (id);


--
-- Name: rate_limit pk_rate_limit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_limit
    ADD CONSTRAINT pk_rate_limit PRIMARY KEY (scope, subject);


--
-- Name: recovery_code pk_recovery_code; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT pk_recovery_code PRIMARY KEY (id);


--
-- Name: retired_token pk_retired_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retired_token
    ADD CONSTRAINT pk_retired_token PRIMARY KEY (hash);


--
-- Name: sealed_entry pk_sealed_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT pk_sealed_entry PRIMARY KEY (id);


--
-- Name: sealed_retrieval pk_sealed_retrieval; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_retrieval
    ADD CONSTRAINT pk_sealed_retrieval PRIMARY KEY (id);


--
-- Name: sealed_slot pk_sealed_slot; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_slot
    ADD CONSTRAINT pk_sealed_slot PRIMARY KEY (entry_id);


--
-- Name: service pk_service; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service
    ADD CONSTRAINT pk_service PRIMARY KEY (id);


--
-- Name: session pk_session; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT pk_session PRIMARY KEY (id);


--
-- Name: staff_invitation pk_staff_invitation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT pk_staff_invitation PRIMARY KEY (id);


--
-- Name: staff_member pk_staff_member; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT pk_staff_member PRIMARY KEY (id);


--
-- Name: ticket pk_ticket; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT pk_ticket PRIMARY KEY (id);


--
-- Name: ticket_consent pk_ticket_consent; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_consent
    ADD CONSTRAINT pk_ticket_consent PRIMARY KEY (id);


--
-- Name: ticket_message pk_ticket_message; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_message
    ADD CONSTRAINT pk_ticket_message PRIMARY KEY (id);


--
-- Name: ticket_note pk_ticket_note; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_note
    ADD CONSTRAINT pk_ticket_note PRIMARY KEY (id);


--
-- Name: ticket_seen pk_ticket_seen; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_seen
    ADD CONSTRAINT pk_ticket_seen PRIMARY KEY (user_id, ticket_id);


--
-- Name: time_entry pk_time_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.time_entry
    ADD CONSTRAINT pk_time_entry PRIMARY KEY (id);


--
-- Name: upload pk_upload; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload
    ADD CONSTRAINT pk_upload PRIMARY KEY (id);


--
-- Name: user pk_user; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT pk_user PRIMARY KEY (id);


--
-- Name: user_email pk_user_email; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_email
    ADD CONSTRAINT pk_user_email PRIMARY KEY (id);


--
-- Name: ticket_search ticket_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_search
    ADD CONSTRAINT ticket_search_pkey PRIMARY KEY (ticket_message_id);


--
-- Name: account uq_account_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT uq_account_number UNIQUE (number);


--
-- Name: department uq_department_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department
    ADD CONSTRAINT uq_department_key UNIQUE (key);


--
-- Name: incoming_mail uq_incoming_mail_mark; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT uq_incoming_mail_mark UNIQUE (mark);


--
-- Name: invitation uq_invitation_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT uq_invitation_hash UNIQUE (hash);


--
-- Name: invoice uq_invoice_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT uq_invoice_number UNIQUE (number);


--
-- Name: key_device uq_key_device_mark; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_device
    ADD CONSTRAINT uq_key_device_mark UNIQUE (mark);


--
-- Name: membership uq_membership_account_id_user_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_account_id_user_id UNIQUE (account_id, user_id);


--
-- Name: one_time_token uq_one_time_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_token
    ADD CONSTRAINT uq_one_time_token_hash UNIQUE (hash);


--
-- Name: product uq_product_code; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT uq_product_code UNIQUE (code);


--
-- Name: sealed_entry uq_sealed_entry_mark; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT uq_sealed_entry_mark UNIQUE (mark);


--
-- Name: service uq_service_external_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service
    ADD CONSTRAINT uq_service_external_id UNIQUE (external_id);


--
-- Name: session uq_session_access_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT uq_session_access_hash UNIQUE (access_hash);


--
-- Name: session uq_session_refresh_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT uq_session_refresh_hash UNIQUE (refresh_hash);


--
-- Name: staff_invitation uq_staff_invitation_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT uq_staff_invitation_hash UNIQUE (hash);


--
-- Name: staff_member uq_staff_member_user_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT uq_staff_member_user_id UNIQUE (user_id);


--
-- Name: ticket uq_ticket_mark; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT uq_ticket_mark UNIQUE (mark);


--
-- Name: ticket uq_ticket_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT uq_ticket_number UNIQUE (number);


--
-- Name: ix_account_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_account_created_at ON public.account USING btree (created_at, id);


--
-- Name: ix_attachment_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachment_ticket_id ON public.attachment USING btree (ticket_id, message_id);


--
-- Name: ix_audit_entry_actor_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_entry_actor_at ON public.audit_entry USING btree (actor, at, id);


--
-- Name: ix_audit_entry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_entry_at ON public.audit_entry USING btree (at, id);


--
-- Name: ix_audit_entry_chain_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_entry_chain_at ON public.audit_entry USING btree (chain, at, id);


--
-- Name: ix_audit_entry_event_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_entry_event_at ON public.audit_entry USING btree (event, at, id);


--
-- Name: ix_charge_item_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_charge_item_state ON public.charge_item USING btree (state, account_id);


--
-- Name: ix_charge_item_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_charge_item_ticket_id ON public.charge_item USING btree (ticket_id);


--
-- Name: ix_customer_search_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_search_account_id ON public.customer_search USING btree (account_id);


--
-- Name: ix_customer_search_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_search_words ON public.customer_search USING gin (words);


--
-- Name: ix_department_member_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_department_member_user_id ON public.department_member USING btree (user_id);


--
-- Name: ix_escalation_fired_rule_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_escalation_fired_rule_id ON public.escalation_fired USING btree (rule_id);


--
-- Name: ix_idempotency_key_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_idempotency_key_created_at ON public.idempotency_key USING btree (created_at);


--
-- Name: ix_incoming_mail_sender; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incoming_mail_sender ON public.incoming_mail USING btree (sender, received_at);


--
-- Name: ix_incoming_mail_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incoming_mail_state ON public.incoming_mail USING btree (state, id);


--
-- Name: ix_incoming_mail_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incoming_mail_ticket_id ON public.incoming_mail USING btree (ticket_id, received_at);


--
-- Name: ix_invitation_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invitation_account_id ON public.invitation USING btree (account_id);


--
-- Name: ix_invoice_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_date ON public.invoice USING btree (account_id, issued_on, id);


--
-- Name: ix_invoice_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_due ON public.invoice USING btree (account_id, due_on, id);


--
-- Name: ix_invoice_number_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_number_sort ON public.invoice USING btree (account_id, number, id);


--
-- Name: ix_invoice_related_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_related_id ON public.invoice USING btree (related_id);


--
-- Name: ix_invoice_search_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_search_account_id ON public.invoice_search USING btree (account_id);


--
-- Name: ix_invoice_search_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_search_words ON public.invoice_search USING gin (words);


--
-- Name: ix_invoice_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_state ON public.invoice USING btree (account_id, state, issued_on, id);


--
-- Name: ix_invoice_state_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_state_due ON public.invoice USING btree (account_id, state, due_on, id);


--
-- Name: ix_invoice_total; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_invoice_total ON public.invoice USING btree (account_id, total_cents, id);


--
-- Name: ix_key_device_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_key_device_user_id ON public.key_device USING btree (user_id, id);


--
-- Name: ix_mail_entry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_entry_at ON public.mail_entry USING btree (account_id, at, id);


--
-- Name: ix_mail_entry_incoming_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_entry_incoming_id ON public.mail_entry USING btree (incoming_id);


--
-- Name: ix_mail_entry_outgoing_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_entry_outgoing_id ON public.mail_entry USING btree (outgoing_id);


--
-- Name: ix_membership_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_membership_user_id ON public.membership USING btree (user_id);


--
-- Name: ix_notification_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_notification_user_id ON public.notification USING btree (user_id, id);


--
-- Name: ix_outgoing_mail_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_mail_due ON public.outgoing_mail USING btree (state, next_try_at);


--
-- Name: ix_presence_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_presence_at ON public.presence USING btree (at);


--
-- Name: ix_recovery_code_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_recovery_code_user_id ON public.recovery_code USING btree (user_id, prefix);


--
-- Name: ix_retired_token_session_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_retired_token_session_id ON public.retired_token USING btree (session_id);


--
-- Name: ix_sealed_entry_account_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_entry_account_state ON public.sealed_entry USING btree (account_id, state);


--
-- Name: ix_sealed_entry_ends_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_entry_ends_at ON public.sealed_entry USING btree (ends_at, id);


--
-- Name: ix_sealed_entry_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_entry_ticket_id ON public.sealed_entry USING btree (ticket_id, message_id);


--
-- Name: ix_sealed_retrieval_device_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_retrieval_device_id ON public.sealed_retrieval USING btree (device_id, entry_id);


--
-- Name: ix_sealed_retrieval_entry_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_retrieval_entry_id ON public.sealed_retrieval USING btree (entry_id, id);


--
-- Name: ix_sealed_slot_directory; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sealed_slot_directory ON public.sealed_slot USING btree (directory, entry_id);


--
-- Name: ix_service_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_service_account_id ON public.service USING btree (account_id, state);


--
-- Name: ix_service_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_service_due ON public.service USING btree (state, next_due_on);


--
-- Name: ix_session_previous_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_previous_hash ON public.session USING btree (previous_hash);


--
-- Name: ix_session_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_user_id ON public.session USING btree (user_id);


--
-- Name: ix_ticket_assignee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_assignee ON public.ticket USING btree (assignee_id, status, breaks_at, id);


--
-- Name: ix_ticket_breaks; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_breaks ON public.ticket USING btree (breaks_at, id);


--
-- Name: ix_ticket_consent_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_consent_ticket_id ON public.ticket_consent USING btree (ticket_id);


--
-- Name: ix_ticket_counts; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_counts ON public.ticket USING btree (status, department_id, priority, assignee_id);


--
-- Name: ix_ticket_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_last ON public.ticket USING btree (account_id, last_at, id);


--
-- Name: ix_ticket_last_of_all; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_last_of_all ON public.ticket USING btree (last_at, id);


--
-- Name: ix_ticket_looks_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_looks_at ON public.ticket USING btree (looks_at, id);


--
-- Name: ix_ticket_merged_into_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_merged_into_id ON public.ticket USING btree (merged_into_id);


--
-- Name: ix_ticket_message_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_message_ticket_id ON public.ticket_message USING btree (ticket_id, id);


--
-- Name: ix_ticket_note_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_note_ticket_id ON public.ticket_note USING btree (ticket_id, id);


--
-- Name: ix_ticket_number_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_number_sort ON public.ticket USING btree (account_id, number, id);


--
-- Name: ix_ticket_priority; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_priority ON public.ticket USING btree (priority, status, breaks_at, id);


--
-- Name: ix_ticket_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_queue ON public.ticket USING btree (status, department_id, breaks_at, id);


--
-- Name: ix_ticket_search_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_search_account_id ON public.ticket_search USING btree (account_id);


--
-- Name: ix_ticket_search_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_search_words ON public.ticket_search USING gin (words);


--
-- Name: ix_ticket_service_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_service_id ON public.ticket USING btree (service_id);


--
-- Name: ix_ticket_staff_wrote; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_staff_wrote ON public.ticket USING btree (account_id, last_staff_message_id);


--
-- Name: ix_ticket_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_state ON public.ticket USING btree (account_id, status, last_at, id);


--
-- Name: ix_time_entry_ticket_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_time_entry_ticket_id ON public.time_entry USING btree (ticket_id, id);


--
-- Name: ix_upload_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_upload_created_at ON public.upload USING btree (created_at);


--
-- Name: ix_user_email_folded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_user_email_folded ON public.user_email USING btree (folded);


--
-- Name: ix_user_email_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_user_email_user_id ON public.user_email USING btree (user_id);


--
-- Name: uq_audit_entry_chain; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_audit_entry_chain ON public.audit_entry USING btree (chain, seq);


--
-- Name: uq_invoice_document_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_invoice_document_version ON public.invoice_document USING btree (invoice_id, payment_version);


--
-- Name: uq_invoice_payment_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_invoice_payment_version ON public.invoice_payment USING btree (invoice_id, version);


--
-- Name: uq_key_note; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_key_note ON public.key_note USING btree (kind, version);


--
-- Name: uq_upload_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_upload_key ON public.upload USING btree (user_id, key);


--
-- Name: invoice count_moved; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_moved AFTER UPDATE OF state ON public.invoice FOR EACH ROW WHEN (((old.state)::text IS DISTINCT FROM (new.state)::text)) EXECUTE FUNCTION public.kc_count_invoice();


--
-- Name: invoice count_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_new AFTER INSERT ON public.invoice FOR EACH ROW EXECUTE FUNCTION public.kc_count_invoice();


--
-- Name: audit_entry final_audit_entry; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_audit_entry BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: audit_entry final_audit_entry_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_audit_entry_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_document final_invoice_document; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_document BEFORE DELETE OR UPDATE ON public.invoice_document FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_document final_invoice_document_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_document_truncate BEFORE TRUNCATE ON public.invoice_document FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_payment final_invoice_payment; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_payment BEFORE DELETE OR UPDATE ON public.invoice_payment FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_payment final_invoice_payment_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_payment_truncate BEFORE TRUNCATE ON public.invoice_payment FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_snapshot final_invoice_snapshot; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_snapshot BEFORE DELETE OR UPDATE ON public.invoice_snapshot FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: invoice_snapshot final_invoice_snapshot_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_invoice_snapshot_truncate BEFORE TRUNCATE ON public.invoice_snapshot FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: key_note final_key_note; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_key_note BEFORE DELETE OR UPDATE ON public.key_note FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: key_note final_key_note_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_key_note_truncate BEFORE TRUNCATE ON public.key_note FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: sealed_retrieval final_sealed_retrieval; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_sealed_retrieval BEFORE DELETE OR UPDATE ON public.sealed_retrieval FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: sealed_retrieval final_sealed_retrieval_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_sealed_retrieval_truncate BEFORE TRUNCATE ON public.sealed_retrieval FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: ticket_consent final_ticket_consent; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_ticket_consent BEFORE DELETE OR UPDATE ON public.ticket_consent FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: ticket_consent final_ticket_consent_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_ticket_consent_truncate BEFORE TRUNCATE ON public.ticket_consent FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: time_entry final_time_entry; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_time_entry BEFORE DELETE OR UPDATE ON public.time_entry FOR EACH ROW EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: time_entry final_time_entry_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER final_time_entry_truncate BEFORE TRUNCATE ON public.time_entry FOR EACH STATEMENT EXECUTE FUNCTION public.kc_refuse_change();


--
-- Name: customer_search customer_search_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_search
    ADD CONSTRAINT customer_search_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: customer_search customer_search_row_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_search
    ADD CONSTRAINT customer_search_row_id_fkey FOREIGN KEY (row_id) REFERENCES public.account(id);


--
-- Name: attachment fk_attachment_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: attachment fk_attachment_blob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_blob_id FOREIGN KEY (blob_id) REFERENCES public.blob(id);


--
-- Name: attachment fk_attachment_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_message_id FOREIGN KEY (message_id) REFERENCES public.ticket_message(id);


--
-- Name: attachment fk_attachment_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: blob_piece fk_blob_piece_blob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blob_piece
    ADD CONSTRAINT fk_blob_piece_blob_id FOREIGN KEY (blob_id) REFERENCES public.blob(id) ON DELETE CASCADE;


--
-- Name: canned_reply fk_canned_reply_department_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.canned_reply
    ADD CONSTRAINT fk_canned_reply_department_id FOREIGN KEY (department_id) REFERENCES public.department(id);


--
-- Name: charge_item fk_charge_item_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item
    ADD CONSTRAINT fk_charge_item_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: charge_item fk_charge_item_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item
    ADD CONSTRAINT fk_charge_item_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.invoice(id);


--
-- Name: charge_item fk_charge_item_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item
    ADD CONSTRAINT fk_charge_item_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: charge_item fk_charge_item_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.charge_item
    ADD CONSTRAINT fk_charge_item_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: confirmed_email fk_confirmed_email_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.confirmed_email
    ADD CONSTRAINT fk_confirmed_email_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: department_member fk_department_member_department_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department_member
    ADD CONSTRAINT fk_department_member_department_id FOREIGN KEY (department_id) REFERENCES public.department(id);


--
-- Name: department_member fk_department_member_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department_member
    ADD CONSTRAINT fk_department_member_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: escalation_fired fk_escalation_fired_rule_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.escalation_fired
    ADD CONSTRAINT fk_escalation_fired_rule_id FOREIGN KEY (rule_id) REFERENCES public.escalation_rule(id) ON DELETE CASCADE;


--
-- Name: escalation_fired fk_escalation_fired_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.escalation_fired
    ADD CONSTRAINT fk_escalation_fired_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: incoming_mail fk_incoming_mail_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: incoming_mail fk_incoming_mail_blob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_blob_id FOREIGN KEY (blob_id) REFERENCES public.blob(id);


--
-- Name: incoming_mail fk_incoming_mail_message_row_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_message_row_id FOREIGN KEY (message_row_id) REFERENCES public.ticket_message(id);


--
-- Name: incoming_mail fk_incoming_mail_settled_by; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_settled_by FOREIGN KEY (settled_by) REFERENCES public."user"(id);


--
-- Name: incoming_mail fk_incoming_mail_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: incoming_mail fk_incoming_mail_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incoming_mail
    ADD CONSTRAINT fk_incoming_mail_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: invitation fk_invitation_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT fk_invitation_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invitation fk_invitation_invited_by; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT fk_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES public."user"(id);


--
-- Name: invoice fk_invoice_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT fk_invoice_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_count fk_invoice_count_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_count
    ADD CONSTRAINT fk_invoice_count_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_document fk_invoice_document_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_document
    ADD CONSTRAINT fk_invoice_document_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_document fk_invoice_document_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_document
    ADD CONSTRAINT fk_invoice_document_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.invoice(id);


--
-- Name: invoice_payment fk_invoice_payment_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_payment
    ADD CONSTRAINT fk_invoice_payment_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_payment fk_invoice_payment_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_payment
    ADD CONSTRAINT fk_invoice_payment_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.invoice(id);


--
-- Name: invoice fk_invoice_related_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT fk_invoice_related_id FOREIGN KEY (related_id) REFERENCES public.invoice(id);


--
-- Name: invoice_snapshot fk_invoice_snapshot_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_snapshot
    ADD CONSTRAINT fk_invoice_snapshot_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_snapshot fk_invoice_snapshot_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_snapshot
    ADD CONSTRAINT fk_invoice_snapshot_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.invoice(id);


--
-- Name: key_device fk_key_device_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_device
    ADD CONSTRAINT fk_key_device_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: mail_entry fk_mail_entry_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT fk_mail_entry_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: mail_entry fk_mail_entry_incoming_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT fk_mail_entry_incoming_id FOREIGN KEY (incoming_id) REFERENCES public.incoming_mail(id);


--
-- Name: mail_entry fk_mail_entry_outgoing_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT fk_mail_entry_outgoing_id FOREIGN KEY (outgoing_id) REFERENCES public.outgoing_mail(id);


--
-- Name: mail_entry fk_mail_entry_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT fk_mail_entry_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: mail_entry fk_mail_entry_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_entry
    ADD CONSTRAINT fk_mail_entry_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: membership fk_membership_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: membership fk_membership_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: notification fk_notification_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT fk_notification_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: one_time_token fk_one_time_token_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_token
    ADD CONSTRAINT fk_one_time_token_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: presence fk_presence_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT fk_presence_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: presence fk_presence_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT fk_presence_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: recovery_code fk_recovery_code_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT fk_recovery_code_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: retired_token fk_retired_token_session_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retired_token
    ADD CONSTRAINT fk_retired_token_session_id FOREIGN KEY (session_id) REFERENCES public.session(id) ON DELETE CASCADE;


--
-- Name: retired_token fk_retired_token_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retired_token
    ADD CONSTRAINT fk_retired_token_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: sealed_entry fk_sealed_entry_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT fk_sealed_entry_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: sealed_entry fk_sealed_entry_department_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT fk_sealed_entry_department_id FOREIGN KEY (department_id) REFERENCES public.department(id);


--
-- Name: sealed_entry fk_sealed_entry_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT fk_sealed_entry_message_id FOREIGN KEY (message_id) REFERENCES public.ticket_message(id);


--
-- Name: sealed_entry fk_sealed_entry_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT fk_sealed_entry_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: sealed_entry fk_sealed_entry_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_entry
    ADD CONSTRAINT fk_sealed_entry_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: sealed_retrieval fk_sealed_retrieval_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_retrieval
    ADD CONSTRAINT fk_sealed_retrieval_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: sealed_retrieval fk_sealed_retrieval_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_retrieval
    ADD CONSTRAINT fk_sealed_retrieval_entry_id FOREIGN KEY (entry_id) REFERENCES public.sealed_entry(id);


--
-- Name: sealed_retrieval fk_sealed_retrieval_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_retrieval
    ADD CONSTRAINT fk_sealed_retrieval_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: sealed_slot fk_sealed_slot_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sealed_slot
    ADD CONSTRAINT fk_sealed_slot_entry_id FOREIGN KEY (entry_id) REFERENCES public.sealed_entry(id);


--
-- Name: service fk_service_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service
    ADD CONSTRAINT fk_service_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: service fk_service_product_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service
    ADD CONSTRAINT fk_service_product_id FOREIGN KEY (product_id) REFERENCES public.product(id);


--
-- Name: session fk_session_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT fk_session_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: staff_invitation fk_staff_invitation_invited_by; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT fk_staff_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES public."user"(id);


--
-- Name: staff_member fk_staff_member_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT fk_staff_member_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: ticket fk_ticket_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: ticket fk_ticket_assignee_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_assignee_id FOREIGN KEY (assignee_id) REFERENCES public."user"(id);


--
-- Name: ticket_consent fk_ticket_consent_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_consent
    ADD CONSTRAINT fk_ticket_consent_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: ticket_consent fk_ticket_consent_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_consent
    ADD CONSTRAINT fk_ticket_consent_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: ticket_consent fk_ticket_consent_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_consent
    ADD CONSTRAINT fk_ticket_consent_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: ticket fk_ticket_department_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_department_id FOREIGN KEY (department_id) REFERENCES public.department(id);


--
-- Name: ticket fk_ticket_merged_into_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES public.ticket(id);


--
-- Name: ticket_message fk_ticket_message_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_message
    ADD CONSTRAINT fk_ticket_message_account_id FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: ticket_message fk_ticket_message_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_message
    ADD CONSTRAINT fk_ticket_message_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: ticket_message fk_ticket_message_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_message
    ADD CONSTRAINT fk_ticket_message_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: ticket_note fk_ticket_note_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_note
    ADD CONSTRAINT fk_ticket_note_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: ticket_note fk_ticket_note_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_note
    ADD CONSTRAINT fk_ticket_note_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: ticket fk_ticket_opened_by; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_opened_by FOREIGN KEY (opened_by) REFERENCES public."user"(id);


--
-- Name: ticket_seen fk_ticket_seen_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_seen
    ADD CONSTRAINT fk_ticket_seen_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: ticket_seen fk_ticket_seen_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_seen
    ADD CONSTRAINT fk_ticket_seen_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: ticket fk_ticket_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT fk_ticket_service_id FOREIGN KEY (service_id) REFERENCES public.service(id);


--
-- Name: time_entry fk_time_entry_ticket_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.time_entry
    ADD CONSTRAINT fk_time_entry_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ticket(id);


--
-- Name: time_entry fk_time_entry_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.time_entry
    ADD CONSTRAINT fk_time_entry_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: upload fk_upload_blob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload
    ADD CONSTRAINT fk_upload_blob_id FOREIGN KEY (blob_id) REFERENCES public.blob(id);


--
-- Name: upload fk_upload_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload
    ADD CONSTRAINT fk_upload_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: user_email fk_user_email_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_email
    ADD CONSTRAINT fk_user_email_user_id FOREIGN KEY (user_id) REFERENCES public."user"(id);


--
-- Name: invoice_search invoice_search_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_search
    ADD CONSTRAINT invoice_search_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: invoice_search invoice_search_invoice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_search
    ADD CONSTRAINT invoice_search_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES public.invoice(id);


--
-- Name: ticket_search ticket_search_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_search
    ADD CONSTRAINT ticket_search_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);


--
-- Name: ticket_search ticket_search_ticket_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_search
    ADD CONSTRAINT ticket_search_ticket_message_id_fkey FOREIGN KEY (ticket_message_id) REFERENCES public.ticket_message(id);


--
-- Name: account; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;

--
-- Name: attachment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.attachment ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_head; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_head ENABLE ROW LEVEL SECURITY;

--
-- Name: blob; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.blob ENABLE ROW LEVEL SECURITY;

--
-- Name: blob_piece; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.blob_piece ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_reply; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.canned_reply ENABLE ROW LEVEL SECURITY;

--
-- Name: charge_item; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.charge_item ENABLE ROW LEVEL SECURITY;

--
-- Name: confirmed_email; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.confirmed_email ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_search; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.customer_search ENABLE ROW LEVEL SECURITY;

--
-- Name: department_member; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.department_member ENABLE ROW LEVEL SECURITY;

--
-- Name: escalation_fired; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.escalation_fired ENABLE ROW LEVEL SECURITY;

--
-- Name: escalation_rule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.escalation_rule ENABLE ROW LEVEL SECURITY;

--
-- Name: account house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.account TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: attachment house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.attachment TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: audit_entry house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.audit_entry TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: audit_head house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.audit_head TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: blob house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.blob TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: blob_piece house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.blob_piece TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: canned_reply house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.canned_reply TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: charge_item house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.charge_item TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: confirmed_email house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.confirmed_email TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: customer_search house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.customer_search TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: department_member house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.department_member TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: escalation_fired house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.escalation_fired TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: escalation_rule house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.escalation_rule TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: idempotency_key house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.idempotency_key TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: incoming_mail house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.incoming_mail TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invitation house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invitation TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice_count house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice_count TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice_document house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice_document TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice_payment house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice_payment TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice_search house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice_search TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: invoice_snapshot house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.invoice_snapshot TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: key_device house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.key_device TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: mail_entry house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.mail_entry TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: mail_setting house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.mail_setting TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: membership house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.membership TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: notification house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.notification TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: number_series house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.number_series TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: one_time_token house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.one_time_token TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: outgoing_mail house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.outgoing_mail TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: presence house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.presence TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: rate_limit house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.rate_limit TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: recovery_code house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.recovery_code TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: retired_token house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.retired_token TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: sealed_entry house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.sealed_entry TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: sealed_retrieval house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.sealed_retrieval TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: sealed_slot house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.sealed_slot TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: service house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.service TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: session house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.session TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: staff_invitation house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.staff_invitation TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: staff_member house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.staff_member TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket_consent house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket_consent TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket_message house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket_message TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket_note house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket_note TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket_search house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket_search TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: ticket_seen house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.ticket_seen TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: time_entry house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.time_entry TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: upload house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.upload TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: user house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public."user" TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: user_email house; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY house ON public.user_email TO kc_staff USING (true) WITH CHECK (true);


--
-- Name: idempotency_key; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.idempotency_key ENABLE ROW LEVEL SECURITY;

--
-- Name: incoming_mail; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.incoming_mail ENABLE ROW LEVEL SECURITY;

--
-- Name: invitation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_count; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice_count ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_document; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice_document ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_payment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice_payment ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_search; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice_search ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_snapshot; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invoice_snapshot ENABLE ROW LEVEL SECURITY;

--
-- Name: key_device; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.key_device ENABLE ROW LEVEL SECURITY;

--
-- Name: mail_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mail_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: mail_setting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mail_setting ENABLE ROW LEVEL SECURITY;

--
-- Name: membership; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.membership ENABLE ROW LEVEL SECURITY;

--
-- Name: account mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.account TO kc_customer USING ((id = (current_setting('kc.account'::text))::bigint));


--
-- Name: attachment mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.attachment TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: confirmed_email mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.confirmed_email TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: invitation mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invitation TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice_count mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice_count TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice_document mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice_document TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice_payment mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice_payment TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice_search mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice_search TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: invoice_snapshot mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.invoice_snapshot TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: mail_entry mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.mail_entry TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: membership mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.membership TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: notification mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.notification TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: one_time_token mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.one_time_token TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: recovery_code mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.recovery_code TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: retired_token mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.retired_token TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: sealed_entry mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.sealed_entry TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: sealed_retrieval mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.sealed_retrieval TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: service mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.service TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: session mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.session TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: staff_member mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.staff_member TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: ticket mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.ticket TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: ticket_consent mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.ticket_consent TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: ticket_message mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.ticket_message TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: ticket_search mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.ticket_search TO kc_customer USING ((account_id = (current_setting('kc.account'::text))::bigint));


--
-- Name: ticket_seen mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.ticket_seen TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: upload mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.upload TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: user mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public."user" TO kc_customer USING ((id = (current_setting('kc.user'::text))::bigint));


--
-- Name: user_email mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mine ON public.user_email TO kc_customer USING ((user_id = (current_setting('kc.user'::text))::bigint));


--
-- Name: notification; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.notification ENABLE ROW LEVEL SECURITY;

--
-- Name: number_series; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.number_series ENABLE ROW LEVEL SECURITY;

--
-- Name: one_time_token; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.one_time_token ENABLE ROW LEVEL SECURITY;

--
-- Name: outgoing_mail; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.outgoing_mail ENABLE ROW LEVEL SECURITY;

--
-- Name: presence; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.presence ENABLE ROW LEVEL SECURITY;

--
-- Name: rate_limit; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.rate_limit ENABLE ROW LEVEL SECURITY;

--
-- Name: recovery_code; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.recovery_code ENABLE ROW LEVEL SECURITY;

--
-- Name: retired_token; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.retired_token ENABLE ROW LEVEL SECURITY;

--
-- Name: sealed_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sealed_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: sealed_retrieval; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sealed_retrieval ENABLE ROW LEVEL SECURITY;

--
-- Name: sealed_slot; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sealed_slot ENABLE ROW LEVEL SECURITY;

--
-- Name: service; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.service ENABLE ROW LEVEL SECURITY;

--
-- Name: session; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

--
-- Name: staff_invitation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.staff_invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: staff_member; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.staff_member ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_consent; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket_consent ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_message; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket_message ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_note; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket_note ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_search; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket_search ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_seen; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ticket_seen ENABLE ROW LEVEL SECURITY;

--
-- Name: time_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.time_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: upload; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.upload ENABLE ROW LEVEL SECURITY;

--
-- Name: user; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public."user" ENABLE ROW LEVEL SECURITY;

--
-- Name: user_email; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.user_email ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO kc_customer;
GRANT USAGE ON SCHEMA public TO kc_staff;


--
-- Name: TABLE account; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account TO kc_customer;


--
-- Name: SEQUENCE account_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.account_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.account_id_seq TO kc_staff;


--
-- Name: TABLE attachment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attachment TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attachment TO kc_customer;


--
-- Name: SEQUENCE attachment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.attachment_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.attachment_id_seq TO kc_staff;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.audit_entry TO kc_staff;


--
-- Name: SEQUENCE audit_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.audit_entry_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.audit_entry_id_seq TO kc_staff;


--
-- Name: TABLE audit_head; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.audit_head TO kc_staff;


--
-- Name: TABLE blob; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.blob TO kc_staff;


--
-- Name: SEQUENCE blob_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.blob_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.blob_id_seq TO kc_staff;


--
-- Name: TABLE blob_piece; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.blob_piece TO kc_staff;


--
-- Name: TABLE canned_reply; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_reply TO kc_staff;


--
-- Name: SEQUENCE canned_reply_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.canned_reply_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.canned_reply_id_seq TO kc_staff;


--
-- Name: TABLE charge_item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.charge_item TO kc_staff;


--
-- Name: SEQUENCE charge_item_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.charge_item_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.charge_item_id_seq TO kc_staff;


--
-- Name: TABLE confirmed_email; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.confirmed_email TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.confirmed_email TO kc_customer;


--
-- Name: TABLE customer_search; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_search TO kc_staff;


--
-- Name: TABLE department; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.department TO kc_customer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.department TO kc_staff;


--
-- Name: SEQUENCE department_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.department_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.department_id_seq TO kc_staff;


--
-- Name: TABLE department_member; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.department_member TO kc_staff;


--
-- Name: TABLE escalation_fired; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.escalation_fired TO kc_staff;


--
-- Name: TABLE escalation_rule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.escalation_rule TO kc_staff;


--
-- Name: SEQUENCE escalation_rule_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.escalation_rule_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.escalation_rule_id_seq TO kc_staff;


--
-- Name: TABLE idempotency_key; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency_key TO kc_staff;


--
-- Name: TABLE incoming_mail; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.incoming_mail TO kc_staff;


--
-- Name: SEQUENCE incoming_mail_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.incoming_mail_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.incoming_mail_id_seq TO kc_staff;


--
-- Name: TABLE invitation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitation TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitation TO kc_customer;


--
-- Name: SEQUENCE invitation_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.invitation_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.invitation_id_seq TO kc_staff;


--
-- Name: TABLE invoice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice TO kc_customer;


--
-- Name: TABLE invoice_count; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_count TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_count TO kc_customer;


--
-- Name: TABLE invoice_document; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_document TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_document TO kc_customer;


--
-- Name: SEQUENCE invoice_document_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.invoice_document_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.invoice_document_id_seq TO kc_staff;


--
-- Name: SEQUENCE invoice_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.invoice_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.invoice_id_seq TO kc_staff;


--
-- Name: TABLE invoice_payment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_payment TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_payment TO kc_customer;


--
-- Name: SEQUENCE invoice_payment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.invoice_payment_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.invoice_payment_id_seq TO kc_staff;


--
-- Name: TABLE invoice_search; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_search TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_search TO kc_customer;


--
-- Name: TABLE invoice_snapshot; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_snapshot TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invoice_snapshot TO kc_customer;


--
-- Name: TABLE key_device; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.key_device TO kc_staff;


--
-- Name: SEQUENCE key_device_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.key_device_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.key_device_id_seq TO kc_staff;


--
-- Name: TABLE key_note; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.key_note TO kc_customer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.key_note TO kc_staff;


--
-- Name: SEQUENCE key_note_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.key_note_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.key_note_id_seq TO kc_staff;


--
-- Name: TABLE mail_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail_entry TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail_entry TO kc_customer;


--
-- Name: SEQUENCE mail_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.mail_entry_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.mail_entry_id_seq TO kc_staff;


--
-- Name: TABLE mail_setting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail_setting TO kc_staff;


--
-- Name: SEQUENCE mail_setting_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.mail_setting_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.mail_setting_id_seq TO kc_staff;


--
-- Name: TABLE membership; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.membership TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.membership TO kc_customer;


--
-- Name: SEQUENCE membership_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.membership_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.membership_id_seq TO kc_staff;


--
-- Name: TABLE notification; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notification TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notification TO kc_customer;


--
-- Name: SEQUENCE notification_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.notification_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.notification_id_seq TO kc_staff;


--
-- Name: TABLE number_series; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.number_series TO kc_staff;


--
-- Name: TABLE one_time_token; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_token TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_token TO kc_customer;


--
-- Name: SEQUENCE one_time_token_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.one_time_token_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.one_time_token_id_seq TO kc_staff;


--
-- Name: TABLE outgoing_mail; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outgoing_mail TO kc_staff;


--
-- Name: SEQUENCE outgoing_mail_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.outgoing_mail_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.outgoing_mail_id_seq TO kc_staff;


--
-- Name: TABLE portal_setting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.portal_setting TO kc_customer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portal_setting TO kc_staff;


--
-- Name: TABLE presence; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.presence TO kc_staff;


--
-- Name: TABLE product; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.product TO kc_customer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.product TO kc_staff;


--
-- Name: SEQUENCE product_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.product_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.product_id_seq TO kc_staff;


--
-- Name: TABLE rate_limit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rate_limit TO kc_staff;


--
-- Name: TABLE recovery_code; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.recovery_code TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.recovery_code TO kc_customer;


--
-- Name: SEQUENCE recovery_code_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.recovery_code_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.recovery_code_id_seq TO kc_staff;


--
-- Name: TABLE retired_token; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.retired_token TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.retired_token TO kc_customer;


--
-- Name: TABLE sealed_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sealed_entry TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sealed_entry TO kc_customer;


--
-- Name: SEQUENCE sealed_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.sealed_entry_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.sealed_entry_id_seq TO kc_staff;


--
-- Name: TABLE sealed_retrieval; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sealed_retrieval TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sealed_retrieval TO kc_customer;


--
-- Name: SEQUENCE sealed_retrieval_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.sealed_retrieval_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.sealed_retrieval_id_seq TO kc_staff;


--
-- Name: TABLE sealed_slot; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sealed_slot TO kc_staff;


--
-- Name: TABLE service; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.service TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.service TO kc_customer;


--
-- Name: SEQUENCE service_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.service_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.service_id_seq TO kc_staff;


--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO kc_customer;


--
-- Name: SEQUENCE session_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.session_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.session_id_seq TO kc_staff;


--
-- Name: TABLE staff_invitation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff_invitation TO kc_staff;


--
-- Name: SEQUENCE staff_invitation_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.staff_invitation_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.staff_invitation_id_seq TO kc_staff;


--
-- Name: TABLE staff_member; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff_member TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff_member TO kc_customer;


--
-- Name: SEQUENCE staff_member_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.staff_member_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.staff_member_id_seq TO kc_staff;


--
-- Name: TABLE ticket; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket TO kc_customer;


--
-- Name: TABLE ticket_consent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_consent TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_consent TO kc_customer;


--
-- Name: SEQUENCE ticket_consent_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.ticket_consent_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.ticket_consent_id_seq TO kc_staff;


--
-- Name: SEQUENCE ticket_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.ticket_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.ticket_id_seq TO kc_staff;


--
-- Name: TABLE ticket_message; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_message TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_message TO kc_customer;


--
-- Name: SEQUENCE ticket_message_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.ticket_message_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.ticket_message_id_seq TO kc_staff;


--
-- Name: TABLE ticket_note; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_note TO kc_staff;


--
-- Name: SEQUENCE ticket_note_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.ticket_note_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.ticket_note_id_seq TO kc_staff;


--
-- Name: TABLE ticket_search; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_search TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_search TO kc_customer;


--
-- Name: TABLE ticket_seen; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_seen TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_seen TO kc_customer;


--
-- Name: TABLE time_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.time_entry TO kc_staff;


--
-- Name: SEQUENCE time_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.time_entry_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.time_entry_id_seq TO kc_staff;


--
-- Name: TABLE upload; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.upload TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.upload TO kc_customer;


--
-- Name: SEQUENCE upload_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.upload_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.upload_id_seq TO kc_staff;


--
-- Name: TABLE "user"; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public."user" TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public."user" TO kc_customer;


--
-- Name: TABLE user_email; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.user_email TO kc_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.user_email TO kc_customer;


--
-- Name: SEQUENCE user_email_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.user_email_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.user_email_id_seq TO kc_staff;


--
-- Name: SEQUENCE user_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.user_id_seq TO kc_customer;
GRANT USAGE ON SEQUENCE public.user_id_seq TO kc_staff;


--
-- PostgreSQL database dump complete
--


